import { setTimeout as later } from 'node:timers/promises';
import { NO_NEEDS } from '@madoguchi/domain';
import { consoleClient, signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { knownKiosk } from '../office.ts';
import { WRITTEN_UP } from '../validData.ts';
import { Victim } from './victim.ts';

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
  /** Killed at once, or stopped: its connection stays up, and it says nothing, not even that it lives. */
  readonly how: 'SIGKILL' | 'SIGSTOP';
  readonly limitMs: number;
  /** The colleague was rung already when the console was killed, as if it could not be rung. */
  readonly passedOver: boolean;
  /** The call had begun before: there was no offer any more. */
  readonly accepted: boolean;
  /** From the killing until somebody else was rung; `null` when nobody was. */
  readonly offeredAgainMs: number | null;
  readonly keptItsTime: boolean;
  readonly consultationId: string;
}

/** So much longer than the limit of an offer it is waited for somebody else to be rung. */
const PATIENCE_MS = 5_000;
/** A console that nothing else holds up rings long before. */
const RINGS_WITHIN_MS = 2_000;
const SIGN_IN_EVERY_MS = 5 * 60_000;
/** A console that hangs accepts nothing before it is stopped. */
const NEVER_MS = 600_000;

/** A resident, a console that is killed while it rings, and a colleague. */
export class KillingLane {
  readonly limitMs: number;
  readonly #topicId: string;
  readonly #origin: string;
  readonly #kiosk: TestClient;
  readonly #next: TestClient;
  readonly #first: string;
  #cookie: string;
  #signedInAt = performance.now();

  private constructor(
    { topicId, limitMs, first }: Lane,
    at: { origin: string; cookie: string; kiosk: TestClient; next: TestClient },
  ) {
    this.limitMs = limitMs;
    this.#topicId = topicId;
    this.#origin = at.origin;
    this.#first = first;
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
    // One time in twelve it accepts before it is killed.
    const acceptAfter = how === 'SIGSTOP' ? NEVER_MS : 75 + Math.random() * 225;
    await this.#staySignedIn();
    const victim = await Victim.start(this.#origin, this.#cookie, acceptAfter);
    try {
      const asked = { topicId: this.#topicId, needs: NO_NEEDS };
      const { consultationId } = await this.#kiosk.done('consultation.request', asked);
      const requestedAt = Date.now();
      // One that hangs has to ring before; if it does not, that is found out right away.
      if (how === 'SIGSTOP') await victim.says('rings', RINGS_WITHIN_MS);
      else await later(Math.random() * 150);
      const passedOver = this.#rungNext(consultationId) !== null;
      const from = performance.now();
      victim.kill(how);
      const seen = await this.#whatFollows(consultationId, requestedAt, from);
      victim.kill('SIGKILL');
      if (seen.accepted) await this.#writeUp(consultationId);
      return { how, limitMs: this.limitMs, consultationId, passedOver, ...seen };
    } finally {
      victim.kill('SIGKILL');
    }
  }

  /** Whoever does nothing themselves for 15 min is signed out; those who only ring are such. */
  async #staySignedIn(): Promise<void> {
    if (performance.now() - this.#signedInAt < SIGN_IN_EVERY_MS) return;
    this.#cookie = await signIn(this.#origin, this.#first);
    this.#signedInAt = performance.now();
  }

  async #whatFollows(
    consultationId: string,
    requestedAt: number,
    from: number,
  ): Promise<Pick<Killed, 'accepted' | 'offeredAgainMs' | 'keptItsTime'>> {
    while (performance.now() - from < this.limitMs + PATIENCE_MS) {
      const offer = this.#rungNext(consultationId);
      if (offer !== null) {
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
    await this.#next.done('consultation.writeUp', writtenUp(consultationId));
  }

  /** Whoever was killed in a call comes back to write it up, or nobody would ring them any more. */
  async #writeUp(consultationId: string): Promise<void> {
    const back = await new TestClient(this.#origin, this.#cookie).connected();
    await back.done('consultation.writeUp', writtenUp(consultationId));
    back.leave();
  }

  #rungNext(consultationId: string) {
    const offer = this.#next.consoleView?.offer;
    return offer?.consultationId === consultationId ? offer : null;
  }
}

const writtenUp = (consultationId: string) => ({
  consultationId,
  outcome: WRITTEN_UP,
  handoffs: [],
});
