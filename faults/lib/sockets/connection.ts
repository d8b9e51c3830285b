import { SESSION_ENDS } from '@madoguchi/domain';
import type { ClientEventName } from '@madoguchi/protocol';
import { setTimeout as later } from 'node:timers/promises';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { GuestClient } from '../../../tests/support/server/guest.ts';
import { endAtOnce } from '../cuts/cutConnection.ts';
import type { Answer } from '../fairness/transport.ts';

/** Whoever cannot come back in so many tries is kept out. */
const TRIES = 100;
const AGAIN_MS = 50;
const SIGNED_OUT: readonly string[] = [...SESSION_ENDS, 'NOT_SIGNED_IN'];

/** The connection of a kiosk, a console or a guest, which breaks and comes back. */
export class Connection {
  #client: TestClient;
  /** How often the server said, here or at the handshake, that a session is over. */
  ended = 0;

  constructor(client: TestClient) {
    this.#client = client;
  }

  get isUp(): boolean {
    return this.#client.socket.connected;
  }

  /** Sends the same message again and again until it is answered, on whatever connection there is. */
  async send(event: ClientEventName, data: object): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        if (!this.isUp) await this.up();
        const answer = (await this.#client.raw(event, data)) as Ack;
        return answer.ok ? { code: 'ok', data: answer.data } : { code: answer.code, data: null };
      } catch (error) {
        if (tries === TRIES) throw error;
        await later(AGAIN_MS);
      }
    }
  }

  /** Breaks as a cable does that is pulled. */
  async down(): Promise<void> {
    const { socket } = this.#client;
    if (!socket.connected) return;
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    endAtOnce(this.#client);
    await gone;
  }

  async up(): Promise<void> {
    for (let tries = 1; !this.isUp; tries += 1) {
      if (this.#client.endedBy !== null) this.ended += 1;
      try {
        const old = this.#client;
        this.#client = await (old instanceof GuestClient ? old.returned() : old.again());
      } catch (error) {
        if (error instanceof Error && SIGNED_OUT.includes(error.message)) this.ended += 1;
        if (tries === TRIES) throw error;
        await later(AGAIN_MS);
      }
    }
  }

  /** A guest whose call is over is not let in again. */
  async upOnce(): Promise<void> {
    if (!this.isUp && this.#client instanceof GuestClient) {
      this.#client = await this.#client.returned();
    }
  }

  /** A guest goes by the button. */
  async goForGood(): Promise<void> {
    if (this.#client instanceof GuestClient) await this.#client.goForGood();
    this.leave();
  }

  leave(): void {
    this.#client.leave();
  }
}

type Ack =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly code: string };
