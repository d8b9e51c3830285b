import type { AuditRecordKind, FormTemplate, Procedure } from '@madoguchi/domain';
import { createFileSeal } from '../../auth/fileSeal.ts';
import type { FormPrint, ProcedureDocuments } from '../../ports/procedureDocuments.ts';
import type { Database } from '../../ports/store.ts';
import { sampleTemplate, sampleValues } from '../../printing/testing/sampleForm.ts';
import { everyProcedure } from '../../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { procedureKind } from '../../services/records/procedure/index.ts';
import { Fixture, staff } from '../../services/testing/fixture.ts';
import { ProcedureExports } from '../../services/procedurePapers/procedureExports.ts';
import { KeptFiles } from '../../services/procedures/keptFiles.ts';
import { ProcedurePapers } from '../../services/procedurePapers/procedurePapers.ts';
import { createMemoryDatabase } from './memoryDatabase.ts';

/** Whoever asks in these tests. */
export const asker = { actor: staff('staff-1'), from: '192.0.2.1' };

/** Makes a "PDF" of the values as they are, and counts. */
class PlainPrinter implements ProcedureDocuments {
  readonly problem = null;
  made: FormPrint[] = [];
  fails = false;

  render(print: FormPrint) {
    if (this.fails) return Promise.reject(new Error('no paper'));
    this.made.push(print);
    const said = JSON.stringify([print.values, print.submittedOn, print.receiptNumber]);
    return Promise.resolve({ bytes: Buffer.from(said), inexact: ['U+1F600'] });
  }

  renderReceipt() {
    return Promise.resolve({ bytes: Buffer.from('控え'), inexact: [] });
  }

  stop() {
    return Promise.resolve();
  }
}

/** A database with one consultation, and the papers of procedures on it. */
export async function openPaperOffice(templates: readonly FormTemplate[] = [sampleTemplate]) {
  const db = createMemoryDatabase();
  await db.write((stores) => {
    insertExampleWard(stores);
    insertConsultation(stores, exampleConsultation(1));
  });
  return { db, ...paperOffice(db, templates) };
}

/** The papers of procedures on a database, with services as the server wires them. */
export function paperOffice(db: Database, templates: readonly FormTemplate[] = [sampleTemplate]) {
  const { clock, services } = new Fixture(db);
  const printer = new PlainPrinter();
  const lines: unknown[] = [];
  const note = (...line: unknown[]) => void lines.push(line);
  const parts = {
    ...{ db, clock, runner: services.runner, documents: printer },
    ...{ timeZone: 'Asia/Tokyo', topicPages: 'https://www.example.jp/{topic}' },
    log: { info: note, warn: note, error: note },
    seal: createFileSeal('of a test'),
    templates: {
      find: (id: string, version: number) =>
        templates.find((each) => each.id === id && each.version === version) ?? null,
    },
  };
  const papers = new ProcedurePapers(parts);
  return {
    services,
    printer,
    lines,
    papers,
    exports: new ProcedureExports(parts, papers, new KeptFiles(parts)),
    seal: parts.seal,
  };
}

type InState<S extends Procedure['state']> = Extract<Procedure, { readonly state: S }>;

/** A procedure of the sample template in some state; `far-desk` receives it, `desk` began it. */
export function procedureIn<S extends Procedure['state']>(
  state: S,
  changes: Partial<InState<S>> = {},
): InState<S> {
  const example = everyProcedure.find((each): each is InState<S> => each.state === state);
  if (example === undefined) throw new Error(`there is no example that is ${state}`);
  const facts = { templateId: sampleTemplate.id, templateVersion: sampleTemplate.version };
  return { ...example, ...facts, values: sampleValues, ...changes };
}

/** Puts procedures into the database as they are. */
export const put = (db: Database, ...all: readonly Procedure[]): Promise<void> =>
  db.write((stores) => {
    for (const each of all) stores.records(procedureKind).put(each);
  });

const ANY = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null },
  ...{ from: null, until: null, before: null },
};

/** What the audit log says of a record, the newest first. */
export async function auditOf(db: Database, { kind, id }: { kind: AuditRecordKind; id: string }) {
  const found = await db.archive.searchAudit({ ...ANY, recordKind: kind, recordId: id }, 50);
  return found.map(({ action, details }) => [action, details] as const);
}
