import type { SourcePolicy } from '@madoguchi/protocol';

/**
 * One own source of a call whose track the page draws by itself: it is there from the first moment, so that it is
 * negotiated with the others, and what goes into it is the business of whoever draws.
 */
export class MadeSource {
  readonly track: MediaStreamTrack;
  readonly problem = null;
  readonly fault = null;
  readonly notice = null;
  readonly isOpening = false;
  readonly #changed: () => void;
  #wanted: boolean;

  constructor(track: MediaStreamTrack, { onAtStart }: SourcePolicy, changed: () => void) {
    this.track = track;
    this.#wanted = onAtStart;
    this.#changed = changed;
  }

  get sends(): boolean {
    return this.#wanted;
  }

  setWanted(wanted: boolean): void {
    if (this.#wanted === wanted) return;
    this.#wanted = wanted;
    this.#changed();
  }

  devicesChanged(): void {
    // What happens to the device behind it is seen by whoever draws.
  }

  close(): void {
    this.track.stop();
  }
}
