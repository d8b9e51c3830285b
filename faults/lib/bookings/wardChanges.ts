import type { EventData, RouteBody } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import { Admin } from '../../../tests/support/server/admin.ts';
import { signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { daysFrom } from './days.ts';
import type { Aside, Exception } from './everySlot.ts';
import type { Ledger } from './ledger.ts';

/** The hours of the ward on workdays. */
const HOURS = { from: '08:30', until: '17:00' } as const;
export const HOURS_MINUTES = [8 * 60 + 30, 17 * 60] as const;

/** How every desk is booked here. */
export const RULES: EventData<'bookingRules.set'>['rules'] = {
  ...{ isOpen: true, minutes: 30, buffer: 5, every: 15, daysAhead: 60, leadMinutes: 0 },
  ...{ earlyMinutes: 240, graceMinutes: 10, readyMinutes: 10, keptFree: [], topics: [] },
};

/** Days ahead on which something of the ward is changed. */
const AHEAD = 8;
/** So many changes hold at a time. */
const MOST = 6;

type Hours = RouteBody<'saveOpeningHours'>;
type Undo = () => Promise<void>;

/** An admin who closes desks for a day, sets time aside, and takes both back, while everybody books. */
export class WardChanges {
  #exceptions: readonly Exception[] = [];
  #asides: readonly Aside[] = [];
  readonly #undo: Undo[] = [];
  #admin: Admin | null = null;
  #console: TestClient | null = null;

  get exceptions(): readonly Exception[] {
    return this.#exceptions;
  }

  get asides(): readonly Aside[] {
    return this.#asides;
  }

  async come(origin: string): Promise<void> {
    this.#admin = await Admin.signIn(origin);
    const cookie = await signIn(origin, 'demo-admin');
    this.#console = await new TestClient(origin, cookie).connected();
  }

  leave(): void {
    this.#console?.leave();
  }

  /** The ward is open on workdays, and every desk is booked by the same rules. */
  async begin(): Promise<void> {
    const day = [HOURS];
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
    await this.#save({ kind: 'ward' }, week, []);
    const { desks } = await this.#socket.done('bookingRules.list', {});
    for (const { deskId } of desks) {
      await this.#socket.done('bookingRules.set', { deskId, rules: RULES });
    }
  }

  /** One change, or one that is taken back. */
  async change(
    ledger: Ledger,
    today: string,
    {
      deskIds,
      staffIds,
    }: { readonly deskIds: readonly string[]; readonly staffIds: readonly string[] },
  ): Promise<void> {
    const day = daysFrom(today, randomInt(AHEAD));
    const deskId = deskIds[randomInt(deskIds.length)] ?? '';
    const staffId = staffIds[randomInt(staffIds.length)] ?? '';
    await ledger.changing(async () => {
      const undo = this.#undo.length >= MOST ? this.#undo.shift() : undefined;
      if (undo !== undefined) return undo();
      if (randomInt(2) === 0) return this.#otherHours(deskId, day);
      const of = randomInt(2) === 0 ? { kind: 'desk', id: deskId } : { kind: 'staff', id: staffId };
      return this.#setAside(of as Aside['of'], day);
    });
  }

  async #otherHours(deskId: string, day: string): Promise<void> {
    if (this.#exceptions.some((each) => each.deskId === deskId)) return;
    const isClosed = randomInt(2) === 0;
    const spans = isClosed ? [] : [{ from: '09:00', until: '12:00' }];
    const place = { kind: 'desk', deskId } as const;
    const { hours } = await this.#http.done('openingHours');
    const ward = hours.find((each) => each.place.kind === 'ward');
    if (ward === undefined) throw new Error('the ward has hours');
    await this.#save(place, ward.week, [{ day, spans, reason: '休み' }]);
    const made: Exception = { deskId, day, spans: isClosed ? [] : [[9 * 60, 12 * 60]] };
    this.#exceptions = [...this.#exceptions, made];
    this.#undo.push(async () => {
      await this.#http.done('removeOpeningHours', { place });
      this.#exceptions = this.#exceptions.filter((each) => each !== made);
    });
  }

  async #setAside(of: Aside['of'], day: string): Promise<void> {
    const from = 9 * 60 + randomInt(12) * 30;
    const span = { from, until: from + 90 };
    const { setAsideId } = await this.#socket.done('setAside.add', {
      ...{ of, fromDay: day, untilDay: day, weekday: null, ...span },
      ...{ support: null, reason: 'meeting' },
    });
    const made: Aside = { of, day, span: [span.from, span.until] };
    this.#asides = [...this.#asides, made];
    this.#undo.push(async () => {
      await this.#socket.done('setAside.remove', { setAsideId });
      this.#asides = this.#asides.filter((each) => each !== made);
    });
  }

  async #save(
    place: Hours['place'],
    week: Hours['week'],
    exceptions: Hours['exceptions'],
  ): Promise<void> {
    const closed = { openOnHolidays: false, openAtYearEnd: false };
    await this.#http.done('saveOpeningHours', { place, week, exceptions, ...closed });
  }

  get #http(): Admin {
    if (this.#admin === null) throw new Error('the admin has not come');
    return this.#admin;
  }

  get #socket(): TestClient {
    if (this.#console === null) throw new Error('the admin has not come');
    return this.#console;
  }
}
