import type { HandoffCard, Outcome } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { assertComplete, sendCard } from '../handoffs/handoffCards.ts';
import { consultationKind } from '../records/consultation/kind.ts';

/** What a specialist writes down after the call, and what they send on with it. */
export class WriteUps {
  readonly #runner: UnitRunner;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, timeZone: string) {
    this.#runner = runner;
    this.#timeZone = timeZone;
  }

  /**
   * Closes the consultation, at once or when the last of its handoffs is settled. Refuses with
   * `HANDOFF_INCOMPLETE` and as the transition does; then nothing is sent.
   */
  write(
    command: Command,
    consultationId: string,
    staffId: string,
    { outcome, handoffs }: { readonly outcome: Outcome; readonly handoffs: readonly HandoffCard[] },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      // Written up before by another press: then nothing is sent, either.
      const toSend = c.state === 'wrapUp' ? handoffs : [];
      const handoffIds = toSend.map((card) => {
        assertComplete(unit, c.id, card, this.#timeZone);
        return sendCard(unit, c, card, { purpose: 'followUp', fromStaffId: staffId });
      });
      unit.act(consultationKind, c.id, { type: 'writeUp', staffId, outcome, handoffIds });
      return {};
    });
  }

  /**
   * Writes up in the place of somebody who is not waited for any longer. Refuses with `WRONG_STATE`
   * whoever has a consultation of their own, and everybody but the first.
   */
  takeOver(command: Command, consultationId: string, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const mine = unit.stores.consultations.ofStaff(staffId);
      if (mine !== null && mine.id !== consultationId) throw new AppError('WRONG_STATE');
      const before = unit.get(consultationKind, consultationId);
      const after = unit.act(consultationKind, consultationId, { type: 'takeOver', staffId });
      if (before === after || before.state !== 'wrapUp') return {};
      const record = { kind: 'consultation', id: consultationId } as const;
      const details = { staffId: before.staffId };
      unit.note({ action: 'consultation.takenOver', record, details });
      return {};
    });
  }
}
