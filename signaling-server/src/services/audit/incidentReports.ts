import type { Caller, IncidentSubject } from '@madoguchi/domain';
import { INCIDENT_ROWS, type IncidentReport } from '@madoguchi/protocol';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { namesOfRecords, type NameOf } from './auditNames.ts';
import type { AuditState } from './auditState.ts';
import { incidentCsv } from './incidentCsv.ts';
import { foundIn, type IncidentFound } from './incidentFound.ts';
import { tallyIncident } from './incidentTallying.ts';

/** What is asked: about whom, of which time, and why. */
interface IncidentQuestion {
  readonly subject: IncidentSubject;
  readonly from: number;
  readonly until: number;
  readonly reason: string;
}

/** Names that are looked up in one turn. */
const NAMES_A_TURN = 100;

/** Which records were touched, for whoever has to tell after an incident. */
export class IncidentReports {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #state: AuditState;
  /** Reports are made one after the other: each reads a year of the log. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: Database, clock: Clock, state: AuditState) {
    this.#db = db;
    this.#clock = clock;
    this.#state = state;
  }

  /** The report as it stands on a screen: all of what was counted, and the first 500 rows of each table. */
  async report(question: IncidentQuestion, caller: Caller): Promise<IncidentReport> {
    const found = await this.#found(question);
    const { records, refusals, devices, doneToSubject } = found;
    const touched = records.slice(0, INCIDENT_ROWS);
    const refused = refusals.slice(0, INCIDENT_ROWS);
    const { subject, from, until, reason } = question;
    const named = [...touched, ...refused.map(({ record }) => record)];
    const nameOf = await this.#names(subject.kind === 'anybody' ? named : [subject, ...named]);
    await this.#remember(question, caller, 'audit.reported', { found: records.length });
    const { counted, unread, signIns, recordsBy, kinds } = found;
    return {
      subject: { kind: subject.kind, name: subject.kind === 'anybody' ? '' : nameOf(subject) },
      ...{ from, until, reason, madeAt: this.#clock.now() },
      ...{ counted, unread, signIns, recordsBy, kinds, doneToSubject },
      records: records.length,
      refused: found.refused,
      touched: touched.map((each) => ({ ...each, name: nameOf(each) })),
      refusals: refused.map((each) => ({
        ...each,
        record: { ...each.record, name: nameOf(each.record) },
      })),
      devices: devices.slice(0, INCIDENT_ROWS),
      left: [records, refusals, devices].reduce(
        (sum, rows) => sum + Math.max(0, rows.length - INCIDENT_ROWS),
        0,
      ),
      chain: await this.#state.current(),
    };
  }

  /** Every row, as CSV. */
  async export(question: IncidentQuestion, caller: Caller): Promise<string> {
    const found = await this.#found(question);
    const { records, refusals } = found;
    const nameOf = await this.#names([...records, ...refusals.map(({ record }) => record)]);
    const rows = records.length + refusals.length + found.devices.length;
    await this.#remember(question, caller, 'audit.exported', { rows });
    return incidentCsv(found, nameOf);
  }

  #found({ subject, from, until }: IncidentQuestion): Promise<IncidentFound> {
    const made = this.#last.then(async () =>
      foundIn(await tallyIncident(this.#db.archive, subject, { from, until })),
    );
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #names(
    records: readonly { readonly kind: string; readonly id: string }[],
  ): Promise<NameOf> {
    const parts: NameOf[] = [];
    const partOf = new Map<string, number>();
    for (let n = 0; n < records.length; n += NAMES_A_TURN) {
      const part = records.slice(n, n + NAMES_A_TURN);
      for (const { kind, id } of part) partOf.set(`${kind} ${id}`, parts.length);
      parts.push(await namesOfRecords(this.#db, part));
      await nextTurn();
    }
    const others = await namesOfRecords(this.#db, []);
    return (record) => (parts[partOf.get(`${record.kind} ${record.id}`) ?? -1] ?? others)(record);
  }

  async #remember(
    { subject, from, until, reason }: IncidentQuestion,
    caller: Caller,
    action: 'audit.reported' | 'audit.exported',
    counted: { readonly found: number } | { readonly rows: number },
  ): Promise<void> {
    const about =
      subject.kind === 'anybody' ? {} : { recordKind: subject.kind, recordId: subject.id };
    const details = { ...about, from, until, reason, ...counted };
    await this.#db.write(({ audit }) => {
      const record = { kind: 'audit', id: 'incident' } as const;
      audit.append({ ...caller, action, record, details }, this.#clock.now());
    });
  }
}
