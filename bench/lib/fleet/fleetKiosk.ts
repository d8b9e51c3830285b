import { challengeText, PROTOCOL_VERSION } from '@madoguchi/protocol';
import { createPrivateKey, sign } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

/** A kiosk that is enrolled, and the key that only its device has. */
export interface FleetKey {
  readonly kioskId: string;
  readonly privateKey: JsonWebKey;
}

/** What went wrong, by what it was. */
export class Tally {
  readonly errors = new Map<string, number>();
  /** That nobody listens then is no error. */
  isServerAway = false;

  note(error: unknown): void {
    const { message, code, description } = error as {
      readonly message: string;
      readonly code?: string;
      readonly description?: { readonly message?: string };
    };
    const what = code ?? description?.message ?? message;
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
  }
}

/** As the kiosk's page does (`packages/client`, signalling session). */
const RECONNECT = {
  ...{ firstMs: 100, lastMs: 2_000 },
  ...{ challengeMs: 10_000, connectMs: 10_000, answerMs: 5_000 },
};

/**
 * One kiosk as its page is: asks for a challenge, signs it, connects, asks for its view, and does so
 * again whenever the connection is gone.
 */
export class FleetKiosk {
  readonly kioskId: string;
  readonly socket: Socket;
  readonly #origin: string;
  readonly #key: ReturnType<typeof createPrivateKey>;
  readonly #views = new Set<(view: unknown) => void>();
  readonly #tally: Tally;
  #isOver = false;
  #isUp = Promise.withResolvers<void>();

  constructor(origin: string, { kioskId, privateKey }: FleetKey, tally: Tally) {
    this.kioskId = kioskId;
    this.#origin = origin;
    this.#tally = tally;
    this.#key = createPrivateKey({ key: privateKey, format: 'jwk' });
    this.socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnection: false,
      timeout: RECONNECT.connectMs,
      extraHeaders: { origin },
    });
    this.socket.on('session.present', (_: unknown, ack: (here: object) => void) => ack({}));
    this.socket.on('kiosk.view', (view: unknown) => {
      for (const see of this.#views) see(view);
    });
    this.socket.on('disconnect', () => {
      this.#isUp = Promise.withResolvers();
      void this.come();
    });
  }

  /** Resolves when it is connected and has its view, however often it has to try. */
  async come(): Promise<void> {
    const up = this.#isUp;
    for (let attempt = 0; !this.#isOver; attempt += 1) {
      const isInVain = this.#tally.isServerAway;
      try {
        await this.#tryOnce();
        up.resolve();
        return;
      } catch (error) {
        if (!isInVain) this.#tally.note(error);
        this.socket.disconnect();
      }
      const longest = Math.min(RECONNECT.lastMs, RECONNECT.firstMs * 2 ** attempt);
      await sleep(longest * (0.5 + Math.random() / 2));
    }
  }

  /** Resolves as soon as it is there, now or after it came back. */
  up(): Promise<void> {
    return this.#isUp.promise;
  }

  /** Resolves with the next view that is looked for. */
  sees(isRight: (view: unknown) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const see = (view: unknown): void => {
        if (!isRight(view)) return;
        this.#views.delete(see);
        resolve();
      };
      this.#views.add(see);
    });
  }

  leave(): void {
    this.#isOver = true;
    this.socket.disconnect();
  }

  async #tryOnce(): Promise<void> {
    const { challenge } = await post(this.#origin, { kioskId: this.kioskId });
    const text = challengeText(this.#origin, this.kioskId, challenge);
    const key = { key: this.#key, dsaEncoding: 'ieee-p1363' } as const;
    const signature = sign('sha256', Buffer.from(text), key).toString('base64url');
    const who = { kioskId: this.kioskId, challenge, signature, version: '0.0.0-bench' };
    this.socket.auth = { protocol: PROTOCOL_VERSION, as: 'kiosk', ...who };
    const connected = new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
    this.socket.connect();
    await connected;
    const answer: unknown = await this.socket
      .timeout(RECONNECT.answerMs)
      .emitWithAck('kiosk.sync', {});
    if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
  }
}

/** Asks for a challenge over a connection of its own, as every device has. */
function post(origin: string, body: object): Promise<{ readonly challenge: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/api/kiosk/challenge`,
      {
        method: 'POST',
        agent: false,
        timeout: RECONNECT.challengeMs,
        headers: { origin, 'content-type': 'application/json' },
      },
      (response) => {
        const parts: string[] = [];
        response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(parts.join('')));
          else resolve(JSON.parse(parts.join('')) as { challenge: string });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no challenge in time')));
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
