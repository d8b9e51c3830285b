import { AppError, seatOfStaff } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import { findRecord } from '../records/find.ts';
import { handoffKind } from '../records/handoff/kind.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { procedureView } from './shownProcedure.ts';

/** The sheets of procedures that go with cards. */
export class HandedSheets {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(parts: { readonly db: Database; readonly clock: Clock; readonly timeZone: string }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#timeZone = parts.timeZone;
  }

  /**
   * What a procedure says that goes with a card: to be read alone, with nothing by which it could be gone on with. Whether
   * the caller may read the card has been decided. That it is read is in the audit log before anything of it is shown.
   * Refuses with `NOT_AGREED` what does not go with it.
   */
  async read(
    handoffId: string,
    procedureId: string,
    staffId: string,
    caller: Asker,
  ): Promise<ProcedureView> {
    const card = await findRecord(this.#db, handoffKind, handoffId);
    if (card === null) throw new AppError('HANDOFF_NOT_FOUND');
    if (!card.procedureIds.includes(procedureId)) throw new AppError('NOT_AGREED');
    const p = await findRecord(this.#db, procedureKind, procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    await this.#db.write(({ audit }) => {
      const record = { kind: 'procedure', id: procedureId } as const;
      const { consultationId } = card;
      const details = { templateId: p.templateId, consultationId, recordId: handoffId };
      audit.append({ ...caller, action: 'procedure.read', record, details }, this.#clock.now());
    });
    const around = {
      ...{ by: seatOfStaff(staffId), holders: {}, order: 0 },
      ...{ now: this.#clock.now(), timeZone: this.#timeZone },
    };
    const view = this.#db.read((stores) => procedureView(stores, p, around));
    return { ...view, offers: [], resume: { ...view.resume, code: '' } };
  }
}
