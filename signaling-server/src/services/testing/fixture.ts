import type { Consultation, Outcome } from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { Audience } from '../../ports/audience.ts';
import type { MediaRooms } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import { Aftermath } from '../aftermath.ts';
import { Consultations } from '../consultations.ts';
import { Deadlines } from '../deadlines.ts';
import { Dispatcher } from '../dispatcher.ts';
import { Links } from '../links.ts';
import { PresenceService } from '../presence.ts';
import { FakeClock, settled } from './fakeClock.ts';

const SYSTEM = { kind: 'system' } as const;
const SETTLED: Outcome = { settled: true, comeBack: { needed: false }, note: '' };

/** What the media were asked to do, in order. */
function recordingMedia(calls: string[]): Pick<MediaRooms, 'goLive' | 'hold' | 'close' | 'leave'> {
  return {
    goLive(id) {
      calls.push(`goLive ${id}`);
      return Promise.resolve();
    },
    hold(id) {
      calls.push(`hold ${id}`);
      return Promise.resolve();
    },
    close(id) {
      calls.push(`close ${id}`);
    },
    leave({ consultationId, side }) {
      calls.push(`leave ${consultationId} ${side}`);
    },
  };
}

/**
 * The services wired as in the composition root, on a database that a test brings, with a clock that
 * it moves. Media and screens are recorded.
 */
export class Fixture {
  readonly clock = new FakeClock();
  readonly mediaCalls: string[] = [];
  readonly shown: string[] = [];
  readonly consultations: Consultations;
  readonly links: Links;
  readonly presence: PresenceService;
  readonly db: Database;

  constructor(db: Database) {
    this.db = db;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const audience: Audience = {
      kioskChanged: (id) => this.shown.push(id),
      staffChanged: (id) => this.shown.push(id),
    };
    this.consultations = new Consultations(db, this.clock, 'Asia/Tokyo');
    this.links = new Links(db, this.consultations);
    const dispatcher = new Dispatcher(this.consultations, this.links);
    const deadlines = new Deadlines(this.consultations, this.clock, log);
    const media = recordingMedia(this.mediaCalls);
    const aftermath = new Aftermath({ db, media, deadlines, audience, log });
    this.consultations.onChange((change) => {
      aftermath.follow(change);
    });
    this.presence = new PresenceService(db, this.clock, dispatcher, audience);
  }

  /** A kiosk of the example ward connects and confirms. */
  async request(kioskId: string, requestId: string = randomUUID()): Promise<Consultation> {
    await this.links.kioskCame(kioskId);
    const kiosk = { id: kioskId, centerId: 'center' };
    const c = await this.consultations.request(kiosk, requestId, 'care');
    await settled();
    return this.get(c.id);
  }

  /** A specialist opens the console and says that they are available. */
  async available(staffId: string): Promise<void> {
    await this.links.staffCame(staffId);
    await this.presence.set(staffId, { state: 'available' });
    await settled();
  }

  async accept(id: string): Promise<Consultation> {
    const c = this.get(id);
    if (c.state !== 'offered') throw new Error(`${id} is ${c.state}, not offered`);
    const { offerId, staffId } = c;
    const actor = { kind: 'staff', staffId, role: 'specialist' } as const;
    await this.consultations.act(id, { type: 'accept', offerId, staffId }, actor);
    await settled();
    return this.get(id);
  }

  /** Hangs up and writes up, as its specialist. */
  async finish(id: string): Promise<void> {
    const c = await this.consultations.act(id, { type: 'hangUp', by: 'staff' }, SYSTEM);
    if (c.state !== 'wrapUp') throw new Error(`${id} is ${c.state}`);
    const { staffId } = c;
    await this.consultations.act(id, { type: 'writeUp', staffId, outcome: SETTLED }, SYSTEM);
    await settled();
  }

  get(id: string): Consultation {
    const c = this.db.read(({ consultations }) => consultations.get(id));
    if (c === null) throw new Error(`${id} is not there`);
    return c;
  }
}
