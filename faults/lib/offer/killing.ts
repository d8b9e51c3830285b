import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NO_NEEDS } from '@madoguchi/domain';
import { consoleClient, signIn, type TestClient } from '../../../tests/support/server/clients.ts';
import { knownKiosk } from '../office.ts';

/** A kiosk, whoever is asked first there, and whoever is asked next. */
export interface Lane {
  readonly topicId: string;
  /** For how long an offer of that topic rings. */
  readonly limitMs: number;
  readonly centerId: string;
  readonly first: string;
  readonly next: string;
}

/** What one killing brought about. */
export interface Killed {
  /** Killed at once, or stopped: its line stays up, and it says nothing, not even that it lives. */
  readonly how: 'SIGKILL' | 'SIGSTOP';
  readonly limitMs: number;
  /** The call had begun before: there was no offer any more. */
  readonly accepted: boolean;
  /** From the killing until somebody else was rung; `null` when nobody was. */
  readonly offeredAgainMs: number | null;
  readonly keptItsTime: boolean;
  readonly consultationId: string;
}

/** So much longer than the limit of an offer it is waited for somebody else to be rung. */
const PATIENCE_MS = 5_000;
/** A console that hangs accepts nothing before it is stopped. */
const NEVER_MS = 600_000;

/** A resident, a console that is killed while it rings, and a colleague. */
export class KillingLane {
  readonly limitMs: number;
  readonly #topicId: string;
  readonly #origin: string;
  readonly #kiosk: TestClient;
  readonly #next: TestClient;
  readonly #cookie: string;

  private constructor(
    { topicId, limitMs }: Lane,
    at: { origin: string; cookie: string; kiosk: TestClient; next: TestClient },
  ) {
    this.limitMs = limitMs;
    this.#topicId = topicId;
    this.#origin = at.origin;
    this.#cookie = at.cookie;
    this.#kiosk = at.kiosk;
    this.#next = at.next;
  }

  static async open(origin: string, lane: Lane): Promise<KillingLane> {
    const { client: kiosk } = await knownKiosk(origin, lane.centerId);
    const next = await consoleClient(origin, lane.next);
    return new KillingLane(lane, { origin, cookie: await signIn(origin, lane.first), kiosk, next });
  }

  leave(): void {
    this.#kiosk.leave();
    this.#next.leave();
  }

  /** `how` is the signal: killed at once, or hanging without a word until its time is up. */
  async kill(how: 'SIGKILL' | 'SIGSTOP'): Promise<Killed> {
    const acceptAfter = how === 'SIGSTOP' ? NEVER_MS : Math.random() * 150;
    const victim = await startConsole(this.#origin, this.#cookie, acceptAfter);
    try {
      const asked = { topicId: this.#topicId, needs: NO_NEEDS };
      const { consultationId } = await this.#kiosk.done('consultation.request', asked);
      const requestedAt = Date.now();
      if (how === 'SIGSTOP') {
        await this.#kiosk.until(({ kioskView }) => kioskView?.consultation?.state === 'offered');
      } else await later(Math.random() * 150);
      const from = performance.now();
      victim.kill(how);
      const seen = await this.#whatFollows(consultationId, requestedAt, from);
      return { how, limitMs: this.limitMs, consultationId, ...seen };
    } finally {
      victim.kill('SIGKILL');
    }
  }

  async #whatFollows(
    consultationId: string,
    requestedAt: number,
    from: number,
  ): Promise<Pick<Killed, 'accepted' | 'offeredAgainMs' | 'keptItsTime'>> {
    while (performance.now() - from < this.limitMs + PATIENCE_MS) {
      const offer = this.#next.consoleView?.offer;
      if (offer?.consultationId === consultationId) {
        const offeredAgainMs = performance.now() - from;
        // The server's word and this page's clock are of one machine.
        const keptItsTime = Math.abs(offer.requestedAt - requestedAt) < 2_000;
        await this.#serve(consultationId, offer.offerId);
        return { accepted: false, offeredAgainMs, keptItsTime };
      }
      if (this.#kiosk.kioskView?.consultation?.state === 'inCall') {
        await this.#kiosk.done('consultation.hangUp', { consultationId });
        return { accepted: true, offeredAgainMs: null, keptItsTime: true };
      }
      await later(5);
    }
    return { accepted: false, offeredAgainMs: null, keptItsTime: false };
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
