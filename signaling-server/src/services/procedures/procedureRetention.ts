import { isProcedureOver, keptUntil } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { procedureForm } from '../records/procedure/store.ts';
import { retentionHoldKind } from '../records/retentionHold/index.ts';
import { settledProcedureKind } from '../records/settledProcedure/index.ts';
import { findTemplate } from './templates.ts';

/** As many rows are read at a time. */
const A_TIME = 100;

/**
 * 保存期間: a procedure that has ended goes when the time of its template is over, with its print, its pictures and the words by
 * which it was found. Each goes in one unit of work with its entry in the audit log: wherever a server stops, it is
 * there whole or gone whole, and the next look goes on with those that are still there.
 */
export class ProcedureRetention {
  readonly #db: Database;
  readonly #runner: UnitRunner;
  readonly #clock: Clock;

  constructor(parts: {
    readonly db: Database;
    readonly runner: UnitRunner;
    readonly clock: Clock;
  }) {
    this.#db = parts.db;
    this.#runner = parts.runner;
    this.#clock = parts.clock;
  }

  /** Erases the procedures whose retention is over, as long as `goesOn`, and answers how many. */
  async sweep(goesOn: () => boolean = () => true): Promise<number> {
    let erased = 0;
    let after = '';
    while (goesOn()) {
      const rows = await this.#db.archive.ended(procedureForm, after, A_TIME);
      for (const { row } of rows) {
        after = String(row['id']);
        if (this.#isDue(row) && (await this.#erase(after))) erased += 1;
      }
      if (rows.length < A_TIME) break;
    }
    return erased;
  }

  /** The columns tell: nothing that is sealed is opened for it. */
  #isDue(row: Readonly<Record<string, unknown>>): boolean {
    const endedAt = row['ended_at'];
    if (endedAt === null) return false;
    const of = {
      templateId: String(row['template_id']),
      templateVersion: Number(row['template_version']),
    };
    const template = this.#db.read((stores) => findTemplate(stores, of));
    return template !== null && this.#clock.now() >= keptUntil(Number(endedAt), template);
  }

  async #erase(id: string): Promise<boolean> {
    await this.#db.recallRecord(procedureKind, id);
    return this.#runner.run((unit) => {
      const { stores, now } = unit;
      const store = stores.records(procedureKind);
      const p = store.get(id);
      if (p === null || !isProcedureOver(p)) return false;
      if (stores.records(retentionHoldKind).of(p.consultationId) !== null) return false;
      store.erase(p);
      stores.search.leave(procedureKind.name, id);
      if (stores.records(settledProcedureKind).get(id) !== null) {
        unit.act(settledProcedureKind, id, { type: 'unlist' });
      }
      const record = { kind: 'procedure', id } as const;
      const { templateId, templateVersion: version, consultationId } = p;
      const number = 'receiptNumber' in p ? p.receiptNumber : null;
      const details = {
        ...{ templateId, version, consultationId },
        ...(number !== null && { receiptNumber: number }),
      };
      const by = { actor: { kind: 'system' }, from: 'server' } as const;
      stores.audit.append({ ...by, action: 'procedure.erased', record, details }, now);
      stores.settings.put('toPurge', 'yes');
      return true;
    });
  }
}
