import {
  AppError,
  isProcedureOver,
  seatOfStaff,
  type ProcedureActor,
  type ReturnedField,
  type TellBy,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { findRecord } from '../records/find.ts';
import { procedureKind } from '../records/procedure/index.ts';
import type { ProcedureNews } from './procedureNews.ts';
import { templateOf } from './templates.ts';

/** What the receiving desk does with submitted procedures. */
export class ProcedureDesk {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #news: ProcedureNews;

  constructor(parts: {
    readonly runner: UnitRunner;
    readonly db: Database;
    readonly clock: Clock;
    readonly news: ProcedureNews;
  }) {
    this.#runner = parts.runner;
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#news = parts.news;
  }

  /** Becomes the one who sees to it. */
  take(command: Command, procedureId: string, staffId: string): Promise<Done> {
    return this.#act(command, procedureId, staffId, (actor) => ({ type: 'take', ...actor }));
  }

  accept(command: Command, procedureId: string, staffId: string): Promise<Done> {
    return this.#act(command, procedureId, staffId, (actor) => ({ type: 'accept', ...actor }));
  }

  /** 補正: opens the fields that are named. Refuses with `BAD_REQUEST` for one that the form has not. */
  giveBack(
    command: Command,
    procedureId: string,
    staffId: string,
    what: { readonly reasons: readonly ReturnedField[]; readonly tellBy: TellBy },
  ): Promise<Done> {
    return this.#act(command, procedureId, staffId, (actor, unit) => {
      const template = templateOf(unit.stores, unit.get(procedureKind, procedureId));
      const ids = new Set(template.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
      if (what.reasons.some(({ fieldId }) => !ids.has(fieldId))) throw new AppError('BAD_REQUEST');
      return { type: 'return', ...actor, ...what };
    });
  }

  complete(
    command: Command,
    procedureId: string,
    staffId: string,
    reference: string,
  ): Promise<Done> {
    return this.#act(command, procedureId, staffId, (actor) => ({
      ...{ type: 'complete', reference },
      ...actor,
    }));
  }

  /** A procedure to be looked at. That one that is over is read is in the audit log before anything of it is shown. */
  async read(procedureId: string, staffId: string, caller: Asker): Promise<ProcedureView> {
    const p = await findRecord(this.#db, procedureKind, procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    if (isProcedureOver(p)) {
      await this.#db.write(({ audit }) => {
        const { templateId, consultationId } = p;
        const record = { kind: 'procedure', id: procedureId } as const;
        const details = { templateId, consultationId };
        audit.append({ ...caller, action: 'procedure.read', record, details }, this.#clock.now());
      });
    }
    return this.#db.read((stores) => this.#news.view(stores, p, seatOfStaff(staffId)));
  }

  #act(
    command: Command,
    procedureId: string,
    staffId: string,
    event: (
      actor: ProcedureActor,
      unit: UnitOfWork,
    ) => Parameters<typeof procedureKind.transition>[1],
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const deskIds = unit.stores.staff.get(staffId)?.deskIds ?? [];
      unit.act(procedureKind, procedureId, event({ staffId, deskIds }, unit));
      return {};
    });
  }
}
