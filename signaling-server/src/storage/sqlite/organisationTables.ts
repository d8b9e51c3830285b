import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { OrganisationStore, UnitKind } from '../../ports/store.ts';
import { openingHoursTable, routingRuleTable } from './lineRuleTables.ts';
import { centerRow, deskRow, namedRow, partnerRow, topicRow } from './organisationRows.ts';
import type { Remembered } from './remembered.ts';
import { topicRuleTable } from './topicRuleTable.ts';

type Lists = Pick<
  OrganisationStore,
  'branches' | 'centers' | 'departments' | 'desks' | 'partners' | 'topics'
>;
type ById = Pick<OrganisationStore, 'center' | 'desk' | 'topic'>;

/** The ward's offices and catalogue in SQLite, in the order in which they were entered. */
export function organisationTables(
  db: BetterSqlite.Database,
  remembered: Remembered,
): OrganisationStore {
  const put = (table: string, ...columns: readonly string[]) => {
    const statement = db.prepare(
      `insert into ${table} (id, ${columns.join(', ')}) values (?${', ?'.repeat(columns.length)})
       on conflict (id) do update set ${columns.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    );
    return (...values: readonly (string | number | null)[]): void => {
      statement.run(...values);
      remembered.forget();
    };
  };
  const putBranch = put('branch', 'name');
  const putCenter = put('center', 'branch_id', 'district', 'model');
  const putDepartment = put('department', 'name');
  const putDesk = put('desk', 'kind', 'branch_id', 'department_id', 'name', 'phone');
  const putPartner = put('partner', 'name', 'center_id');
  const putTopic = put('topic', 'desk_kind', 'icon', 'name', 'hint');
  const remove = removal(db);
  return {
    ...readers(db, remembered),
    ...topicRuleTable(db, remembered),
    ...openingHoursTable(db, remembered),
    ...routingRuleTable(db, remembered),
    putBranch(b) {
      putBranch(b.id, b.name);
    },
    putCenter(c) {
      putCenter(c.id, c.branchId, c.district, c.model ? 1 : 0);
    },
    putDepartment(d) {
      putDepartment(d.id, d.name);
    },
    putDesk(d) {
      putDesk(d.id, d.kind, d.branchId, d.departmentId, JSON.stringify(d.name), d.phone);
    },
    putPartner(p) {
      putPartner(p.id, p.name, p.centerId);
    },
    putTopic(t) {
      putTopic(t.id, t.deskKind, t.icon, JSON.stringify(t.name), JSON.stringify(t.hint));
    },
    remove(kind, id) {
      remove(kind, id);
      remembered.forget();
    },
  };
}

function readers(db: BetterSqlite.Database, remembered: Remembered): Lists & ById {
  const all = <T>(table: string, row: z.ZodType<T>) => {
    const statement = db.prepare(`select * from ${table} order by rowid`);
    return remembered.of(() => z.array(row).parse(statement.all()));
  };
  const byId = <T extends { readonly id: string }>(rows: () => readonly T[]) => {
    const index = remembered.of(() => new Map(rows().map((row) => [row.id, row])));
    return (id: string) => index().get(id) ?? null;
  };
  const centers = all('center', centerRow);
  const [desks, topics] = [all('desk', deskRow), all('topic', topicRow)];
  return {
    branches: all('branch', namedRow),
    centers,
    departments: all('department', namedRow),
    desks,
    partners: all('partner', partnerRow),
    topics,
    center: byId(centers),
    desk: byId(desks),
    topic: byId(topics),
  };
}

function removal(db: BetterSqlite.Database) {
  const from = (table: UnitKind) => db.prepare(`delete from ${table} where id = ?`);
  const statements: Readonly<Record<UnitKind, BetterSqlite.Statement>> = {
    branch: from('branch'),
    center: from('center'),
    department: from('department'),
    desk: from('desk'),
    partner: from('partner'),
  };
  // A code lives for minutes and leads nowhere without its center: it keeps nothing in use.
  const forgetCodes = db.prepare('delete from enrolment_code where center_id = ?');
  return (kind: UnitKind, id: string): void => {
    try {
      if (kind === 'center') forgetCodes.run(id);
      statements[kind].run(id);
    } catch (cause) {
      const inUse =
        cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
      throw inUse ? new AppError('STILL_IN_USE', { cause }) : cause;
    }
  };
}
