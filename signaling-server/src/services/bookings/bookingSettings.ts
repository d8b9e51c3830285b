import {
  AppError,
  BOOKING_STEPS,
  type Actor,
  type BookingRules,
  type SetAside,
} from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { setAsideKind } from '../records/setAside/index.ts';
import type { BookingUpkeep } from './upkeep.ts';
import { assertMaySetAside } from './who.ts';

interface SettingsParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly upkeep: BookingUpkeep;
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
        ...{ deskId, rules: rulesOf(stores.records(bookingRulesKind).get(deskId)) },
      })),
    }));
  }

  /** Refuses with `NOT_FOUND` for a desk that is not there. */
  setRules(command: Command, { deskId, rules }: EventData<'bookingRules.set'>): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      if (unit.stores.organisation.desk(deskId) === null) throw new AppError('NOT_FOUND');
      unit.act(bookingRulesKind, deskId, { type: 'set', rules });
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

  asideOf({ of }: EventData<'setAside.list'>): EventAck<'setAside.list'> {
    return this.#parts.db.read((stores) => ({
      setAside: stores
        .records(setAsideKind)
        .of(of.kind, of.id)
        .map((each) => ({ ...spanOf(each), setAsideId: each.id })),
    }));
  }
}

/** What of time that is set aside is said on the wire. */
function spanOf(aside: Omit<SetAside, 'id' | 'state' | 'byStaffId' | 'madeAt'>) {
  const { of, fromDay, untilDay, weekday, from, until, support, reason } = aside;
  return { of, fromDay, untilDay, weekday, from, until, support, reason };
}

function rulesOf(rules: BookingRules): EventData<'bookingRules.set'>['rules'] {
  const { isOpen, minutes, buffer, every, daysAhead, leadMinutes, earlyMinutes } = rules;
  const { graceMinutes, readyMinutes, keptFree, topics } = rules;
  const times = {
    minutes,
    buffer,
    daysAhead,
    leadMinutes,
    earlyMinutes,
    graceMinutes,
    readyMinutes,
  };
  return { isOpen, every: stepOf(every), ...times, keptFree, topics };
}

/** A step of the list; what an earlier version had kept is the nearest of them. */
const stepOf = (every: number): (typeof BOOKING_STEPS)[number] =>
  BOOKING_STEPS.findLast((step) => step <= every) ?? BOOKING_STEPS[0];
