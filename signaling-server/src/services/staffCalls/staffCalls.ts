import { AppError, newStaffCall } from '@madoguchi/domain';
import type { Kiosk } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { staffCallKind } from '../records/staffCall/index.ts';

/** Calls that one kiosk may make within `WHILE_MS`: a hand that plays with the button rings no further. */
const MOST_CALLS = 6;
const WHILE_MS = 10 * 60_000;

/** 職員を呼ぶ: calls of residents for the staff of a center, as these answer them. */
export class StaffCalls {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Calls, or says which call is open already. Refuses with `TOO_MANY_REQUESTS`. */
  make(
    command: Command,
    { id: kioskId, centerId }: Pick<Kiosk, 'id' | 'centerId'>,
  ): Promise<{ callId: string }> {
    return this.#runner.once(command, (unit) => make(unit, kioskId, centerId));
  }

  /** The same by whoever serves the resident. Refuses with `WRONG_STATE` once the call is over. */
  makeFor(command: Command, consultationId: string): Promise<{ callId: string }> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!('participants' in c) || c.carriedAt !== null) throw new AppError('WRONG_STATE');
      return make(unit, c.kioskId, c.centerId);
    });
  }

  withdraw(command: Command, callId: string): Promise<Done> {
    return this.#runner.command(command, staffCallKind, callId, { type: 'withdraw' });
  }

  acknowledge(command: Command, callId: string, staffId: string): Promise<Done> {
    return this.#runner.command(command, staffCallKind, callId, { type: 'acknowledge', staffId });
  }

  finish(command: Command, callId: string): Promise<Done> {
    return this.#runner.command(command, staffCallKind, callId, { type: 'finish' });
  }
}

function make(unit: UnitOfWork, kioskId: string, centerId: string): { callId: string } {
  const calls = unit.stores.records(staffCallKind);
  const open = calls.ofKiosk(kioskId);
  if (open !== null) return { callId: open.id };
  if (calls.madeSince(kioskId, unit.now - WHILE_MS) >= MOST_CALLS) {
    throw new AppError('TOO_MANY_REQUESTS');
  }
  const call = newStaffCall({ id: newId(), kioskId, centerId }, unit.now);
  unit.create(staffCallKind, call);
  return { callId: call.id };
}
