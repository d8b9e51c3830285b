import type { ShareProblem } from './limits.ts';

/** One sheet as it is sent: a picture and its pixels. */
export interface SheetPicture {
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
}

/** What the page asks of the worker that reads a file. */
export type FileRequest =
  | { readonly asked: number; readonly type: 'open'; readonly file: Blob }
  | { readonly asked: number; readonly type: 'sheet'; readonly number: number };

/** What the worker answers; `sheets` is how many the file has. */
export type FileAnswer =
  | { readonly asked: number; readonly type: 'opened'; readonly sheets: number }
  | { readonly asked: number; readonly type: 'sheet'; readonly sheet: SheetPicture }
  | { readonly asked: number; readonly type: 'refused'; readonly problem: ShareProblem };
