import type { AwayReason } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/** What a specialist says of themselves. */
export type AvailabilityChoice =
  { readonly state: 'available' } | { readonly state: 'away'; readonly reason: AwayReason };

/** Lets specialists say whether they can be rung, and rings them if somebody waits. */
export class AvailabilityService {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Changes the availability, and whoever can be rung for because of it is rung for with it. */
  set(command: Command, staffId: string, choice: AvailabilityChoice): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      setAvailability(unit, staffId, choice);
      return {};
    });
  }
}

/** Saying again that one is available does not begin the idle time anew. */
function setAvailability(unit: UnitOfWork, staffId: string, choice: AvailabilityChoice): void {
  const { staff } = unit.stores;
  const before = staff.availability(staffId);
  if (before.state === 'available' && choice.state === 'available') return;
  staff.setAvailability(staffId, { ...choice, since: unit.now });
  unit.markAvailabilityChanged(staffId);
}
