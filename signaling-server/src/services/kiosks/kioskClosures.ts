import { AppError, type ClosureReason } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';

/** 休止: staff of a center take its kiosks out of use, and back. */
export class KioskClosures {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Refuses with `NOT_FOUND` for a kiosk that is not enrolled any more. */
  close(command: Command, kioskId: string, staffId: string, reason: ClosureReason): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const kiosk = unit.stores.kiosks.get(kioskId);
      if (kiosk === null || kiosk.revokedAt !== null) throw new AppError('NOT_FOUND');
      const { centerId } = kiosk;
      unit.act(kioskClosureKind, kioskId, { type: 'close', centerId, staffId, reason });
      return {};
    });
  }

  reopen(command: Command, kioskId: string): Promise<Done> {
    return this.#runner.command(command, kioskClosureKind, kioskId, { type: 'reopen' });
  }
}

/** Refuses with `KIOSK_OUT_OF_ORDER` what somebody would begin at a kiosk that is out of use. */
export function assertKioskOpen(stores: Stores, kioskId: string): void {
  if (stores.records(kioskClosureKind).get(kioskId).state === 'open') return;
  throw new AppError('KIOSK_OUT_OF_ORDER');
}
