import type { Corners } from '../geometry/homography.ts';
import type { ShapedPicture } from '../geometry/mapping.ts';

/** What is done with a picture off the page's own thread. */
export type PictureTask =
  | {
      readonly kind: 'show';
      readonly page: ShapedPicture;
      /** Pixels of the result at most. */
      readonly most: number;
    }
  | { readonly kind: 'decode' }
  | { readonly kind: 'corners' };

export interface PictureResults {
  readonly show: ImageBitmap;
  /** It is ready to be shown. */
  readonly decode: true;
  /** `null`: no sheet was found. */
  readonly corners: Corners | null;
}

/** `key` is the same for the same picture, so that it is not decoded again for the next task. */
export type ToPictureWorker =
  | {
      readonly type: 'do';
      readonly id: number;
      readonly key: number;
      readonly picture: Blob;
      readonly task: PictureTask;
    }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'forget'; readonly key: number };

/** `null`: the picture cannot be read, or nobody wants it any more. */
export interface FromPictureWorker {
  readonly id: number;
  readonly result: { readonly value: PictureResults[PictureTask['kind']] } | null;
}
