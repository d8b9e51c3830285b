import type { KioskView } from '@madoguchi/protocol';
import type { Snapshot } from '../models.ts';
import type { SendRequest } from '../signaling/requests.ts';
import type { Observable } from '../store.ts';

/** Tells the server whether somebody chooses a topic: whenever that changes, and after every connect. */
export class ChoosingTeller {
  readonly #send: SendRequest;
  readonly #shown: Observable<Snapshot<KioskView>>;
  #isChoosing = false;
  #told = false;
  #wasUp = false;

  constructor(send: SendRequest, shown: Observable<Snapshot<KioskView>>) {
    this.#send = send;
    this.#shown = shown;
    shown.subscribe(() => this.#follow());
  }

  say(isChoosing: boolean): void {
    this.#isChoosing = isChoosing;
    this.#tell();
  }

  #follow(): void {
    const isUp = this.#shown.getSnapshot().connection.state === 'up';
    // The server knows nothing of a kiosk that was away.
    if (isUp && !this.#wasUp) this.#told = false;
    this.#wasUp = isUp;
    if (isUp) this.#tell();
  }

  #tell(): void {
    if (!this.#wasUp || this.#told === this.#isChoosing) return;
    const choosing = this.#isChoosing;
    this.#told = choosing;
    this.#send('kiosk.visit', { choosing }).catch(() => {
      // It is told again with the next change, or the next connect.
      this.#told = !choosing;
    });
  }
}
