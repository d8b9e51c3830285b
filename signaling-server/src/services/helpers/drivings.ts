import { AppError, type Drive, type DriveResult } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { drivingKind } from '../records/driving/index.ts';

/** 画面の操作: what staff change of a kiosk from where they are, and what its resident says to that. */
export class Drivings {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Asks a kiosk for one change. `KIOSK_AWAY`; `DRIVING_REFUSED`; `WRONG_STATE` while the one before is under way. */
  ask(command: Command, kioskId: string, staffId: string, drive: Drive): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (!unit.stores.connectedKiosks.has(kioskId)) throw new AppError('KIOSK_AWAY');
      unit.act(drivingKind, kioskId, { type: 'ask', driveId: newId(), staffId, drive });
      return {};
    });
  }

  /** The kiosk has done it, had done it already, or its resident has put it back. */
  answer(
    command: Command,
    kioskId: string,
    driveId: string,
    result: Exclude<DriveResult, 'unanswered'>,
  ): Promise<Done> {
    return this.#runner.command(command, drivingKind, kioskId, { type: 'answer', driveId, result });
  }

  /** The resident refuses it, allows it again, or the visit is over. */
  say(command: Command, kioskId: string, said: 'refuse' | 'allow' | 'forget'): Promise<Done> {
    return this.#runner.command(command, drivingKind, kioskId, { type: said });
  }
}
