import type { ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { GuestClient } from '../../../tests/support/server/guest.ts';
import { progress } from '../result.ts';

/** Whoever cannot come back in so many tries is kept out. */
const TRIES = 40;

/** How an answer came, and the first one if both were heard. */
export interface Answered<N extends ClientEventName> {
  readonly code: string;
  readonly data: EventAck<N> | null;
  /** The first answer was another one than that to what was sent again. */
  readonly differs: boolean;
}

/** A connection that is cut in the middle of whatever is sent over it, and comes back. */
export class CutConnection {
  client: TestClient;
  cuts = 0;

  constructor(client: TestClient) {
    this.client = client;
  }

  /** Sends a command, cuts the connection at any moment, comes back and sends the same command again. */
  async press<N extends ClientEventName>(
    name: N,
    data: Omit<EventData<N>, 'commandId'>,
  ): Promise<Answered<N>> {
    const whole = { commandId: crypto.randomUUID(), ...data };
    const first = this.client.raw(name, whole).catch(() => null);
    if (Math.random() < 0.8) await later(Math.random() * 12);
    await this.cut();
    const heard = codeIn(await first);
    const again = (await this.ask(name, whole)) as Answer<N>;
    const code = codeIn(again) ?? 'none';
    // What was refused had no effect and is kept by nobody; trying again may help.
    const differs = heard === 'ok' && code !== 'ok';
    return { code, data: again?.ok === true ? again.data : null, differs };
  }

  /** Asks until it is answered: a server may have a client come once more. */
  async ask(name: ClientEventName, data: object): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.client.raw(name, data);
      } catch (error) {
        const why = this.client.endedBy ?? 'no answer';
        progress(`${name} again: ${why}`);
        if (tries === TRIES || this.client.endedBy !== null) throw error;
        await this.cut();
      }
    }
  }

  /** Cuts the connection without a goodbye, and comes back as the same. */
  async cut(): Promise<void> {
    const old = this.client;
    const gone = new Promise((resolve) => old.socket.once('disconnect', resolve));
    if (old.socket.connected) {
      endAtOnce(old);
      await gone;
    }
    this.cuts += 1;
    for (let tries = 1; ; tries += 1) {
      try {
        this.client = await (old instanceof GuestClient ? old.returned() : old.again());
        return;
      } catch (error) {
        if (tries === TRIES) throw error;
        await later(50);
      }
    }
  }
}

type Answer<N extends ClientEventName> =
  | { readonly ok: true; readonly data: EventAck<N> }
  | { readonly ok: false; readonly code: string }
  | null;

const codeIn = (answer: unknown): string | null => {
  if (typeof answer !== 'object' || answer === null) return null;
  return 'code' in answer ? String(answer.code) : 'ok';
};

/** Ends the TCP connection at once, as a cable that is pulled does to the far end. */
export function endAtOnce({ socket }: TestClient): void {
  const transport: unknown = socket.io.engine.transport;
  const { ws } = transport as { readonly ws?: { terminate?: () => void; close(): void } };
  if (ws?.terminate === undefined) socket.io.engine.close();
  else ws.terminate();
}

export const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
