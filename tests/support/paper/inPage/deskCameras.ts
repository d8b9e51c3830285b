import { encodeFrameMark, frameLayout } from '../../media/frameMark.ts';

/** A place of a picture, as shares of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How large the mark is beside the height of the picture. */
export const MARK_SHARE = 0.16;

interface DeskPicture {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of the mark; `null`: there is none. */
  mark: Place | null;
  number: number;
}

/** The cameras over the desk of a test, by their ids: each shows a form on a desk, and on it a mark that a machine can read. */
export class DeskCameras {
  readonly pictures = new Map<string, DeskPicture>();
  readonly #sourceId: number;

  constructor(sourceId: number) {
    this.#sourceId = sourceId;
  }

  add(id: string, width: number, height: number): DeskPicture {
    const picture: DeskPicture = { width, height, mark: null, number: 0 };
    this.pictures.set(id, picture);
    return picture;
  }

  /** Lists them beside the browser's cameras, and opens them like those. */
  install(): void {
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => [
      ...(await list()),
      ...[...this.pictures.keys()].map(
        (deviceId) =>
          ({ deviceId, kind: 'videoinput', label: deviceId, groupId: '' }) as MediaDeviceInfo,
      ),
    ];
    mediaDevices.getUserMedia = async (wanted) => {
      const video = wanted?.video;
      const asked = typeof video === 'object' ? video.deviceId : undefined;
      const id = typeof asked === 'object' && 'exact' in asked ? asked.exact : undefined;
      const picture = typeof id === 'string' ? this.pictures.get(id) : undefined;
      return picture === undefined ? open(wanted) : this.#open(String(id), picture);
    };
  }

  #open(id: string, picture: DeskPicture): MediaStream {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new TypeError('no canvas');
    const draw = (): void => this.#draw(context, picture);
    draw();
    const stream = canvas.captureStream(15);
    const [track] = stream.getVideoTracks();
    if (track === undefined) throw new TypeError('no track');
    const timer = setInterval(draw, 66);
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(timer);
      stop();
    };
    track.getSettings = () => ({ deviceId: id, width: picture.width, height: picture.height });
    Object.defineProperty(track, 'label', { value: id });
    return stream;
  }

  #draw(context: CanvasRenderingContext2D, { width, height, mark, number }: DeskPicture): void {
    context.fillStyle = '#c9b79c';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#f6f6f0';
    context.fillRect(0.1 * width, 0.05 * height, 0.8 * width, 0.9 * height);
    context.fillStyle = '#555';
    context.font = '700 44px sans-serif';
    context.fillText('申請書（見本）', 0.15 * width, 0.14 * height);
    // Lines of a form; the hand that holds it moves a little, so that no two pictures are the same.
    const left = 0.15 * width + Math.round(Math.random() * 2);
    for (let y = 0.2; y < 0.92; y += 0.08) context.fillRect(left, y * height, 0.7 * width, 3);
    if (mark === null) return;
    const block = (MARK_SHARE * height) / frameLayout.columns;
    encodeFrameMark({ sourceId: this.#sourceId, frameNumber: number }).forEach((white, n) => {
      context.fillStyle = white ? '#fff' : '#000';
      const x = mark.x * width + (n % frameLayout.columns) * block;
      const y = mark.y * height + Math.floor(n / frameLayout.columns) * block;
      context.fillRect(x, y, block + 1, block + 1);
    });
  }
}
