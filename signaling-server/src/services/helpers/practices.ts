import { AppError, isPractice, isQueued } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { helperKind } from '../records/helper/index.ts';

/** 練習: whoever helps at a kiosk plays the resident there, with everything but its consequences. */
export class Practices {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Ends it with whatever is under way: somebody who only plays waits for nobody, and a call is over. */
  end(command: Command, kioskId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.stores.consultations.atKiosk(kioskId);
      unit.act(helperKind, kioskId, { type: 'practise', on: false });
      if (c === null || !isPractice(c)) return {};
      // What waited was cancelled with it.
      if (!isQueued(c)) unit.act(consultationKind, c.id, { type: 'hangUp', by: 'kiosk' });
      return {};
    });
  }
}

/** Whoever helps plays the resident from now on. Refuses with `WRONG_STATE` while somebody's visit is under way. */
export function beginPractice(unit: UnitOfWork, kioskId: string): void {
  if (unit.stores.consultations.occupiesKiosk(kioskId)) throw new AppError('WRONG_STATE');
  unit.act(helperKind, kioskId, { type: 'practise', on: true });
}

/** Whoever plays the resident at a kiosk now; `null` where nobody practises. */
export function practisingAt(stores: Stores, kioskId: string): string | null {
  const helper = stores.records(helperKind).at(kioskId);
  return helper?.practising === true ? helper.staffId : null;
}

/** Refuses with `NOT_IN_PRACTICE` what would be in earnest at a kiosk where somebody practises. */
export function assertNoPractice(stores: Stores, kioskId: string): void {
  if (practisingAt(stores, kioskId) !== null) throw new AppError('NOT_IN_PRACTICE');
}

/** A practice that nobody has answered ends with whoever began it; one in a call is ended by either side. */
export function endWithHelp(unit: UnitOfWork): void {
  for (const { before, after } of unit.changesOf(helperKind)) {
    if (before?.state !== 'there' || !before.practising) continue;
    if (after.state === 'there' && after.practising) continue;
    const c = unit.stores.consultations.atKiosk(after.id);
    if (c === null || !isPractice(c) || !isQueued(c)) continue;
    unit.act(consultationKind, c.id, { type: 'cancel' }, SYSTEM);
  }
}
