import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NO_NEEDS } from '@madoguchi/domain';
import { consoleClient, signIn, type TestClient } from '../../../tests/support/server/clients.ts';
import { knownKiosk } from '../office.ts';

/** A kiosk, whoever is asked first there, and whoever is asked next. */
export interface Lane {
  readonly centerId: string;
  readonly first: string;
  readonly next: string;
}

/** What one killing brought about. */
export interface Killed {
  /** The call had begun before: there was no offer any more. */
  readonly accepted: boolean;
  /** From the killing until somebody else was rung; `null` when nobody was. */
  readonly offeredAgainMs: number | null;
  readonly keptItsTime: boolean;
  readonly consultationId: string;
}

/** How long at most a console that hangs goes on ringing, and a little for a busy machine. */
const PATIENCE_MS = 25_000;

/** A resident, a console that is killed while it rings, and a colleague. */
export class KillingLane {
  readonly #origin: string;
  readonly #kiosk: TestClient;
  readonly #next: TestClient;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string, kiosk: TestClient, next: TestClient) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#kiosk = kiosk;
    this.#next = next;
  }

  static async open(origin: string, { centerId, first, next }: Lane): Promise<KillingLane> {
    const { client: kiosk } = await knownKiosk(origin, centerId);
    const colleague = await consoleClient(origin, next);
    return new KillingLane(origin, await signIn(origin, first), kiosk, colleague);
  }

  leave(): void {
    this.#kiosk.leave();
    this.#next.leave();
  }

  /** `how` is the signal: killed at once, or hanging without a word until its time is up. */
  async kill(how: 'SIGKILL' | 'SIGSTOP'): Promise<Killed> {
    const acceptAfter = how === 'SIGSTOP' ? 60_000 : Math.random() * 150;
    const victim = await startConsole(this.#origin, this.#cookie, acceptAfter);
    try {
      const asked = { topicId: 'care', needs: NO_NEEDS };
      const { consultationId } = await this.#kiosk.done('consultation.request', asked);
      const requestedAt = Date.now();
      if (how === 'SIGSTOP') {
        await this.#kiosk.until(({ kioskView }) => kioskView?.consultation?.state === 'offered');
      } else await later(Math.random() * 150);
      const from = performance.now();
      victim.kill(how);
      return await this.#whatFollows(consultationId, requestedAt, from);
    } finally {
      victim.kill('SIGKILL');
    }
  }

  async #whatFollows(consultationId: string, requestedAt: number, from: number): Promise<Killed> {
    while (performance.now() - from < PATIENCE_MS) {
      const offer = this.#next.consoleView?.offer;
      if (offer?.consultationId === consultationId) {
        const offeredAgainMs = performance.now() - from;
        // The server's word and this page's clock are of one machine.
        const keptItsTime = Math.abs(offer.requestedAt - requestedAt) < 2_000;
        await this.#serve(consultationId, offer.offerId);
        return { accepted: false, offeredAgainMs, keptItsTime, consultationId };
      }
      if (this.#kiosk.kioskView?.consultation?.state === 'inCall') {
        await this.#kiosk.done('consultation.hangUp', { consultationId });
        return { accepted: true, offeredAgainMs: null, keptItsTime: true, consultationId };
      }
      await later(5);
    }
    return { accepted: false, offeredAgainMs: null, keptItsTime: false, consultationId };
  }

  async #serve(consultationId: string, offerId: string): Promise<void> {
    await this.#next.done('offer.accept', { consultationId, offerId });
    await this.#next.done('consultation.hangUp', { consultationId });
    await this.#next.done('consultation.writeUp', {
      ...{ consultationId, handoffs: [] },
      outcome: { settled: true, comeBack: { needed: false }, note: '' },
    });
  }
}

async function startConsole(
  origin: string,
  cookie: string,
  acceptAfter: number,
): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'consoleProcess.ts');
  const args = [script, origin, cookie, String(acceptAfter)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
