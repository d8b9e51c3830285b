import { AppError, type Talking } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { helperKind } from '../records/helper/index.ts';
import { nameOf } from '../views/presentPeople.ts';

/** 職員どうしの話: how whoever stands beside a resident talks to the specialist first, and introduces. */
export class SideTalks {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Comes to the call and holds its resident. `NOT_ALLOWED` for who does not help there; `WRONG_STATE`; `CALL_FULL`. */
  begin(command: Command, kioskId: string, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const { stores } = unit;
      const c = callOf(stores, kioskId, staffId);
      const elsewhere = stores.consultations.ofStaff(staffId);
      if (elsewhere !== null && elsewhere.id !== c.id) throw new AppError('WRONG_STATE');
      const stage = { kind: 'present', since: unit.now, connection: { state: 'up' } } as const;
      const name = nameOf(stores, staffId);
      unit.act(consultationKind, c.id, {
        type: 'sideTalk',
        participant: { participantId: newId(), kind: 'centerStaff', staffId, name, stage },
      });
      return {};
    });
  }

  /** Brings the resident in. `NOT_ALLOWED` for who does not help there; `WRONG_STATE` where nobody talks aside. */
  introduce(command: Command, kioskId: string, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = callOf(unit.stores, kioskId, staffId);
      unit.act(consultationKind, c.id, { type: 'introduce', staffId });
      return {};
    });
  }
}

/** Whoever helps no more leaves the call to which they came as the helper, so that the resident is alone with the specialist. */
export function leaveWithHelp(unit: UnitOfWork): void {
  for (const { before, after } of unit.changesOf(helperKind)) {
    if (before?.state !== 'there') continue;
    if (after.state === 'there' && after.staffId === before.staffId) continue;
    const c = unit.stores.consultations.atKiosk(after.id);
    if (c === null || !('participants' in c)) continue;
    const mine = c.participants.find(
      ({ kind, staffId }) => kind === 'centerStaff' && staffId === before.staffId,
    );
    if (mine === undefined) continue;
    const { participantId } = mine;
    unit.act(consultationKind, c.id, { type: 'part', participantId }, SYSTEM);
  }
}

/** The call at a kiosk, for whoever helps there. */
function callOf(stores: Stores, kioskId: string, staffId: string): Talking {
  if (stores.records(helperKind).at(kioskId)?.staffId !== staffId)
    throw new AppError('NOT_ALLOWED');
  const c = stores.consultations.atKiosk(kioskId);
  if (c === null || !('participants' in c)) throw new AppError('WRONG_STATE');
  return c;
}
