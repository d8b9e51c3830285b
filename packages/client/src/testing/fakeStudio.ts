import type { Box } from '@madoguchi/protocol';
import type { Black } from '../paper/cover.ts';
import type { PaperCamera, PaperFrame, PaperStage, PaperStudio, Still } from '../paper/ports.ts';
import { newStream } from './fakeMedia.ts';
import { FakeTrack } from './fakeTrack.ts';

/** What a stage was given: a picture and what of it is black, or nothing but black. */
interface Drawn {
  readonly from: FakeTrack | null;
  readonly black: Black;
}

interface FakeFrame extends PaperFrame {
  readonly from: FakeTrack;
}

/** Pictures without a browser; a test says what the cameras see, and reads what was drawn. */
export class FakeStudio implements PaperStudio {
  readonly drawn: Drawn[] = [];
  readonly stills: (readonly Box[])[] = [];
  /** In which size each picture was drawn that was drawn. */
  readonly sizes: ('small' | 'whole')[] = [];
  /** The size and turn of every picture; `null`: none comes. */
  sees: { width: number; height: number; turn: number } | null = {
    ...{ width: 3_840, height: 2_160, turn: 0 },
  };
  /** A still is encoded when this is over. */
  encoding: Promise<unknown> = Promise.resolve();
  /** Frames that nobody has closed. */
  held = 0;

  /** What left last. */
  get last(): Drawn | undefined {
    return this.drawn.at(-1);
  }

  openStage(): PaperStage {
    return {
      track: new FakeTrack('paper').asTrack(),
      stream: newStream(),
      draw: (frame, black, size = 'whole') => {
        if (frame !== null) this.sizes.push(size);
        this.drawn.push({ from: frame === null ? null : (frame as FakeFrame).from, black });
      },
    };
  }

  watch(track: MediaStreamTrack): PaperCamera {
    return {
      stream: newStream(),
      grab: () => (this.sees === null ? null : this.#frame(track)),
      firstFrame: () =>
        this.sees === null ? Promise.reject(new Error('no picture')) : Promise.resolve(),
      close: () => {
        track.stop();
      },
    };
  }

  async encode({ width, height }: PaperFrame, black: readonly Box[]): Promise<Still> {
    this.stills.push(black);
    await this.encoding;
    return { picture: new Blob(['still']), width, height };
  }

  #frame(track: MediaStreamTrack): FakeFrame {
    const { width, height, turn } = this.sees ?? { width: 0, height: 0, turn: 0 };
    this.held += 1;
    const close = (): void => {
      this.held -= 1;
    };
    return { width, height, turn, close, from: track as unknown as FakeTrack };
  }
}
