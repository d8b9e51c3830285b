import {
  AppError,
  isSetAsideOver,
  localDay,
  settingsOf,
  type Actor,
  type SetAside,
} from '@madoguchi/domain';
import { MOST_SET_ASIDE, type EventAck, type EventData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { nameOfSetAside, setAsideKind } from '../records/setAside/index.ts';
import type { BookingUpkeep } from './upkeep.ts';
import { assertMaySetAside } from './who.ts';

interface SettingsParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly upkeep: BookingUpkeep;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** What bookings depend on: the rules of desks, and time that is set aside. */
export class BookingSettings {
  readonly #parts: SettingsParts;

  constructor(parts: SettingsParts) {
    this.#parts = parts;
  }

  /** Of every desk of the ward. */
  rules(): EventAck<'bookingRules.list'> {
    return this.#parts.db.read((stores) => ({
      desks: stores.organisation.desks().map(({ id: deskId }) => ({
        ...{ deskId, rules: settingsOf(stores.records(bookingRulesKind).get(deskId)) },
      })),
    }));
  }

  /** Refuses with `NOT_FOUND` for a desk that is not there. What is so already is no change. */
  setRules(command: Command, { deskId, rules }: EventData<'bookingRules.set'>): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      if (unit.stores.organisation.desk(deskId) === null) throw new AppError('NOT_FOUND');
      const known = unit.stores.records(bookingRulesKind).get(deskId);
      const isSame =
        JSON.stringify(settingsOf(known)) === JSON.stringify(settingsOf({ ...known, ...rules }));
      if (!isSame) unit.act(bookingRulesKind, deskId, { type: 'set', rules });
      return {};
    });
  }

  /** Sets time aside; what is booked in it is to be settled. Refuses as `assertMaySetAside` does. */
  setAside(
    command: Command,
    actor: Extract<Actor, { kind: 'staff' }>,
    asked: EventData<'setAside.add'>,
  ): Promise<{ setAsideId: string }> {
    const { runner, upkeep } = this.#parts;
    return runner.once(command, (unit) => {
      assertMaySetAside(unit.stores, actor, asked.of);
      const isUpsideDown = asked.untilDay !== null && asked.untilDay < asked.fromDay;
      if (isUpsideDown || asked.until <= asked.from) throw new AppError('BAD_REQUEST');
      const id = newId();
      const made = { byStaffId: actor.staffId, madeAt: unit.now };
      unit.create(setAsideKind, { ...spanOf(asked), id, state: 'set', ...made });
      upkeep.lookThrough(unit);
      return { setAsideId: id };
    });
  }

  remove(command: Command, id: string): Promise<Done> {
    return this.#parts.runner.command(command, setAsideKind, id, { type: 'remove' });
  }

  /** Of one person, kiosk or desk; of the whole ward what is not over, the newest first. */
  asideOf({ of }: EventData<'setAside.list'>): EventAck<'setAside.list'> {
    const { db, clock, timeZone } = this.#parts;
    const today = localDay(clock.now(), timeZone);
    return db.read((stores) => {
      const all = stores.records(setAsideKind);
      const asked =
        of === null
          ? all.open().filter((each) => !isSetAsideOver(each, today))
          : all.of(of.kind, of.id);
      return {
        setAside: asked
          .toSorted((a, b) => b.madeAt - a.madeAt)
          .slice(0, MOST_SET_ASIDE)
          .map((each) => ({
            ...{ ...spanOf(each), setAsideId: each.id },
            name: nameOfSetAside(stores, each.of) ?? { ja: '' },
          })),
      };
    });
  }
}

/** What of time that is set aside is said on the wire. */
function spanOf(aside: Omit<SetAside, 'id' | 'state' | 'byStaffId' | 'madeAt'>) {
  const { of, fromDay, untilDay, weekday, from, until, support, reason } = aside;
  return { of, fromDay, untilDay, weekday, from, until, support, reason };
}
