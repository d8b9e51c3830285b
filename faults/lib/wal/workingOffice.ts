import type { Actor, ConsultationEvent } from '@madoguchi/domain';
import { NO_NEEDS } from '@madoguchi/domain';
import {
  composeServices,
  keepShippedTemplates,
  seed,
  systemClock,
} from '@madoguchi/signaling-server';
import type { Kiosk, Services, SqliteDatabase } from '@madoguchi/signaling-server';
import { randomInt } from 'node:crypto';
import { WRITTEN_UP } from '../validData.ts';
import type { WatchedLog } from './history.ts';
import { bookSome, checkInSome, openToBookings, type Press } from './workingBookings.ts';
import { fillForm, type Press as FormPress } from './workingForms.ts';

const PEOPLE = ['demo', 'setagaya-1', 'setagaya-2', 'kitazawa-1', 'kitazawa-2'] as const;
const CENTERS = ['setagaya-1', 'setagaya-2', 'setagaya-3', 'kitazawa-1', 'kitazawa-2'] as const;
const DUE_IN_MS = 30 * 24 * 60 * 60_000;

const nothing = (): void => undefined;
const nothingYet = (): Promise<void> => Promise.resolve();

/** The services of the server at work in this process: every command that is done is told to the log. */
export class WorkingOffice {
  readonly #db: SqliteDatabase;
  readonly #log: WatchedLog;
  readonly #services: Services;
  readonly #kiosks: readonly Kiosk[];
  readonly #done: Press = async (event, actor, send) => {
    const commandId = crypto.randomUUID();
    const answer = await send({ commandId, event, caller: { actor, from: '127.0.0.1' } });
    // What came of nothing is no command that was done.
    if (!isNothingDone(answer)) this.#log.tell(commandId);
    return answer;
  };
  #over = new AbortController();
  #working: Promise<unknown> = Promise.resolve();

  private constructor(db: SqliteDatabase, log: WatchedLog, kiosks: readonly Kiosk[]) {
    this.#db = db;
    this.#log = log;
    this.#kiosks = kiosks;
    this.#services = composeServices({
      db: {
        ...db,
        async write(work) {
          const answer = await db.write(work);
          log.committed();
          return answer;
        },
      },
      clock: systemClock,
      timeZone: 'Asia/Tokyo',
      media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
      audience: { changed: nothing },
      log: { info: nothing, warn: nothing, error: nothing },
      secret: crypto.randomUUID(),
    });
  }

  /** The demo ward in a new database, with five kiosks and five specialists who are there. */
  static async open(db: SqliteDatabase, log: WatchedLog): Promise<WorkingOffice> {
    await seed(db, { ensure: nothingYet }, 'demo');
    await keepShippedTemplates(db, Date.now());
    const kiosks = CENTERS.map(kioskAt);
    await db.write((stores) => {
      for (const kiosk of kiosks) stores.kiosks.insert(kiosk);
    });
    const office = new WorkingOffice(db, log, kiosks);
    await openToBookings(office.#services, office.#done);
    for (const { id } of kiosks) await office.#services.connections.kioskCame(id);
    for (const name of PEOPLE) {
      const staffId = `staff-${name}`;
      await office.#services.connections.staffCame(staffId);
      await office.#done('availability.set', specialist(staffId), (command) =>
        office.#services.availability.set(command, staffId, { state: 'available' }),
      );
    }
    return office;
  }

  /** Everybody works until they are stopped. */
  begin(): void {
    this.#over = new AbortController();
    this.#working = Promise.all(this.#kiosks.map((kiosk) => this.#reside(kiosk)));
  }

  /** Everybody finishes what they have begun. */
  async pause(): Promise<void> {
    this.#over.abort();
    await this.#working;
  }

  stop(): void {
    this.#services.stop();
  }

  async #reside(kiosk: Kiosk): Promise<void> {
    while (!this.#over.signal.aborted) {
      await bookSome(this.#services, this.#done, kiosk);
      await this.#consultation(kiosk);
    }
  }

  /** By the number of a booking, or without one. */
  async #begin(kiosk: Kiosk, resident: Actor): Promise<string> {
    const booked = await checkInSome(this.#services, this.#done, kiosk);
    if (booked !== null) return booked;
    const matter = { topicId: 'care', needs: NO_NEEDS };
    const { consultationId } = await this.#done('consultation.request', resident, (command) =>
      this.#services.queueing.request(command, kiosk, matter),
    );
    return consultationId;
  }

  /** From the beginning to the write-up, sometimes held, with a form, and handed over in between. */
  async #consultation(kiosk: Kiosk): Promise<void> {
    const { writeUps } = this.#services;
    const resident = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
    const id = await this.#begin(kiosk, resident);
    let staffId = await this.#accept(id);
    if (randomInt(3) === 0) {
      await this.#act(id, staffId, 'consultation.hold', {
        type: 'hold',
        staffId,
        reason: 'checking',
      });
      await this.#act(id, staffId, 'consultation.resume', { type: 'resume', staffId });
    }
    if (randomInt(2) === 0) {
      const press: FormPress = (event, by, send) =>
        this.#done(event, by === 'kiosk' ? resident : specialist(staffId), send);
      await fillForm(this.#services, press, { consultationId: id, staffId });
    }
    if (randomInt(3) === 0) {
      await this.#handOver(id, staffId);
      staffId = await this.#accept(id);
    }
    await this.#act(id, staffId, 'consultation.hangUp', { type: 'hangUp', by: { staffId } });
    await this.#done('consultation.writeUp', specialist(staffId), (command) =>
      writeUps.write(command, id, staffId, { outcome: WRITTEN_UP, handoffs: [] }),
    );
  }

  /** Whoever is rung accepts. */
  async #accept(id: string): Promise<string> {
    for (;;) {
      const c = this.#db.read(({ consultations }) => consultations.get(id));
      const [offer] = c?.state === 'offered' ? c.offers : [];
      if (offer !== undefined) {
        const { offerId, staffId } = offer;
        await this.#act(id, staffId, 'offer.accept', { type: 'accept', offerId, staffId });
        return staffId;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
  }

  async #handOver(id: string, staffId: string): Promise<void> {
    const dueDay = new Date(Date.now() + DUE_IN_MS).toISOString().slice(0, 10);
    const toDeskId = randomInt(2) === 0 ? 'setagaya-residents' : 'kitazawa-residents';
    const card = {
      matter: '主訴',
      response: '対応',
      told: '伝えた事',
      promised: '約束',
      papers: 'なし',
    };
    const sent = { mode: 'cold', card: { ...card, toDeskId, dueDay } } as const;
    await this.#done('transfer.begin', specialist(staffId), (command) =>
      this.#services.transfers.begin(command, id, staffId, sent),
    );
  }

  async #act(id: string, staffId: string, event: string, what: ConsultationEvent): Promise<void> {
    await this.#done(event, specialist(staffId), (command) =>
      this.#services.consultations.command(command, id, what),
    );
  }
}

function isNothingDone(answer: unknown): boolean {
  const { state } = answer as { readonly state?: unknown };
  return state === 'refused' || state === 'early';
}

const specialist = (staffId: string) => ({ kind: 'staff', staffId, role: 'specialist' }) as const;

const kioskAt = (centerId: string): Kiosk => ({
  id: `kiosk-${centerId}`,
  centerId,
  name: '相談端末1',
  publicKey: { kty: 'EC', crv: 'P-256', x: centerId, y: centerId },
  enrolledAt: Date.now(),
  lastSeenAt: null,
  version: null,
  revokedAt: null,
});
