import type { Black } from './cover.ts';

/** One picture of a camera, with the size that it has; the caller closes it. */
export interface PaperFrame {
  readonly width: number;
  readonly height: number;
  /** How far the screen, and the picture with it, is turned, in degrees. */
  readonly turn: number;
  close(): void;
}

/** An open camera as pictures. */
export interface PaperCamera {
  /** Everything that it sees; for the resident's own screen alone. */
  readonly stream: MediaStream;
  /** The newest picture; `null` before the first one. */
  grab(): PaperFrame | null;
  /** Resolves with the first picture; rejects when none comes. */
  firstFrame(): Promise<void>;
  close(): void;
}

/** Where the picture that leaves the kiosk is drawn. What was not drawn here cannot leave. */
export interface PaperStage {
  readonly track: MediaStreamTrack;
  readonly stream: MediaStream;
  /**
   * Draws the picture with these parts black, and sends it; without a picture it is all black. A `small` one has a
   * quarter of the pixels, and is on its way that much sooner.
   */
  draw(frame: PaperFrame | null, black: Black, size?: 'small' | 'whole'): void;
}

/** A still, with everything black in it that was black on the way out. */
export interface Still {
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
}

/** What the keeper of the paper asks of the browser. */
export interface PaperStudio {
  openStage(): PaperStage;
  watch(track: MediaStreamTrack): PaperCamera;
  /** The picture as large as it is, encoded anew, so that nothing but pixels is in it. */
  encode(frame: PaperFrame, black: Exclude<Black, 'everything'>): Promise<Still>;
}
