import type {
  HandoffCard,
  HandoffActor,
  HandoffEvent,
  HandoffReturnReason,
} from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { assertComplete } from './handoffCards.ts';
import { passedOn } from './passedOn.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { handoffKind } from '../records/handoff/kind.ts';

/**
 * 引継ぎカード for work that follows a consultation. The card of a transfer goes with its resident and
 * is answered by taking or returning them; here it is refused with `WRONG_STATE`.
 */
export class Handoffs {
  readonly #runner: UnitRunner;
  readonly #timeZone: string;

  /** `timeZone` says which day it is, for due days. */
  constructor(runner: UnitRunner, timeZone: string) {
    this.#runner = runner;
    this.#timeZone = timeZone;
  }

  /** Somebody of the desk it went to takes it on. */
  accept(command: Command, handoffId: string, staffId: string): Promise<Done> {
    return this.#act(command, handoffId, () => ({ type: 'accept', staffId }));
  }

  /** It goes back to its sender, with a reason. */
  giveBack(
    command: Command,
    handoffId: string,
    staffId: string,
    reason: HandoffReturnReason,
  ): Promise<Done> {
    return this.#act(command, handoffId, () => ({ type: 'return', staffId, reason }));
  }

  /**
   * By whoever accepted it, or after it was returned by its sender or the desk it came from; the last
   * one closes the matter.
   */
  settle(command: Command, handoffId: string, staffId: string): Promise<Done> {
    return this.#act(command, handoffId, (unit) => ({
      type: 'settle',
      ...handoffActor(unit, staffId),
    }));
  }

  /** Keeps what its sender, or somebody of the desk it came from, is correcting of a returned card. */
  correct(command: Command, handoffId: string, staffId: string, card: HandoffCard): Promise<Done> {
    return this.#act(command, handoffId, (unit) => ({
      ...{ type: 'correct', card },
      ...handoffActor(unit, staffId),
    }));
  }

  /**
   * Its sender, or somebody of the desk it came from, corrects a returned card and sends it again.
   * Refuses with `HANDOFF_INCOMPLETE`, too.
   */
  sendAgain(
    command: Command,
    handoffId: string,
    staffId: string,
    card: HandoffCard,
  ): Promise<Done> {
    return this.#act(command, handoffId, (unit) => {
      const { consultationId } = unit.get(handoffKind, handoffId);
      assertComplete(unit, consultationId, card, this.#timeZone);
      const passed = passedOn(unit.stores, consultationId, card);
      return { type: 'sendAgain', ...handoffActor(unit, staffId), ...passed };
    });
  }

  #act(
    command: Command,
    handoffId: string,
    event: (unit: UnitOfWork) => HandoffEvent,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (unit.stores.handoffs.get(handoffId)?.purpose === 'transfer') {
        throw new AppError('WRONG_STATE');
      }
      unit.act(handoffKind, handoffId, event(unit));
      return {};
    });
  }
}

/** Whose a returned card is follows from the desks that they serve at this moment. */
const handoffActor = ({ stores }: UnitOfWork, staffId: string): HandoffActor => ({
  staffId,
  deskIds: stores.staff.get(staffId)?.deskIds ?? [],
});
