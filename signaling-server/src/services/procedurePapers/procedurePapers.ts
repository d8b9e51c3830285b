import {
  AppError,
  unwrap,
  type FormTemplate,
  type Language,
  type Procedure,
} from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Logger } from '../../ports/logger.ts';
import type { ProcedureDocuments } from '../../ports/procedureDocuments.ts';
import type { Database } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import type { Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { findRecord } from '../records/find.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { procedureDocument } from '../records/procedure/store.ts';
import { closePaper, openPaper, paperOf, type KeptPaper } from './paperRecord.ts';
import { formPrintOf, receiptPrintOf } from './prints.ts';

/** Finds a template in the version with which a procedure began; `null` when it is gone. */
export interface Templates {
  find(templateId: string, version: number): FormTemplate | null;
}

export interface PapersParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly runner: UnitRunner;
  readonly seal: FileSeal;
  readonly documents: ProcedureDocuments;
  readonly log: Logger;
  readonly templates: Templates;
  /** Where the pages of topics are, with `{topic}` for the id; `null` for nowhere. */
  readonly topicPages: string | null;
}

type SubmittedProcedure = Extract<Procedure, { readonly submittedAt: number }>;

const isWithDesk = (p: Procedure): p is SubmittedProcedure => 'submittedAt' in p;

/** An exported file. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The papers of procedures. A form is printed when it is submitted, and kept sealed with its digest: from then on what
 * is read is these bytes. It is made outside of the unit of work that submits: a print that fails (a font that is missing)
 * takes nothing back, and is made up for at the next start, or when somebody reads it. Since what was submitted
 * does not change and a print has no clock, it comes out the same whenever it is made.
 */
export class ProcedurePapers {
  readonly #parts: PapersParts;
  readonly #making = new Map<string, Promise<KeptPaper>>();

  constructor(parts: PapersParts) {
    this.#parts = parts;
  }

  /** From now on what is submitted is printed; what was submitted before and has no paper is printed now. */
  begin(): void {
    const { runner, db } = this.#parts;
    runner.onChange(procedureKind, ({ before, after }) => {
      const isNew = before?.state !== 'submitted' && after.state === 'submitted';
      if (isNew) this.#makeInTime(after.id);
    });
    const waiting = db.read((stores) => stores.records(procedureKind).open().filter(isWithDesk));
    for (const { id } of waiting) this.#makeInTime(id);
  }

  /**
   * The PDF of a submitted form. Whether the caller may read it has been decided; that it is read is in the audit log
   * before anything of it is shown. Refuses with `WRONG_STATE` one that is not submitted, and with `FILE_SEALED` a paper
   * that is not what its digest says.
   */
  async read(procedureId: string, caller: Asker): Promise<MadeFile> {
    const p = await this.#find(procedureId);
    const { bytes } = await this.paper(p);
    const { db, clock } = this.#parts;
    await db.write(({ audit }) => {
      const record = { kind: 'procedure', id: p.id } as const;
      const details = { receiptNumber: numberOf(p), version: p.templateVersion };
      audit.append({ ...caller, action: 'procedure.paperRead', record, details }, clock.now());
    });
    return { name: `${numberOf(p)}.pdf`, bytes };
  }

  /** 控え of a procedure in whatever state, made anew each time. */
  async receipt(procedureId: string, language: Language): Promise<MadeFile> {
    const { db, documents, timeZone, topicPages, templates } = this.#parts;
    const p = await this.#find(procedureId);
    const around = { template: templateOf(templates, p), timeZone, topicPages, language };
    const print = db.read((stores) => unwrap(receiptPrintOf(stores, p, around)));
    const { bytes } = await documents.renderReceipt(print);
    return { name: 'receipt.pdf', bytes };
  }

  /**
   * The paper of the last submission of a procedure: the kept one, or a print that is kept from now on when there is
   * none of it yet. What was returned may say something else by now, so that it is never printed anew.
   */
  async paper(p: Procedure): Promise<KeptPaper> {
    if (!isWithDesk(p)) throw new AppError('WRONG_STATE');
    const { db, seal } = this.#parts;
    const sealed = await readSealed(db.archive, procedureDocument, p.id);
    const kept = sealed && openPaper(seal, sealed, p.id);
    if (kept?.submittedAt === p.submittedAt) return kept;
    if (p.state === 'returned') throw new AppError('WRONG_STATE');
    return this.#made(p);
  }

  /** The same print is made once, however many ask for it. */
  #made(p: SubmittedProcedure): Promise<KeptPaper> {
    const key = `${p.id} ${String(p.submittedAt)}`;
    const making = this.#making.get(key) ?? this.#make(p);
    this.#making.set(key, making);
    return making.finally(() => this.#making.delete(key));
  }

  async #make(p: SubmittedProcedure): Promise<KeptPaper> {
    const { documents, timeZone, templates, seal, runner, db } = this.#parts;
    const form = formPrintOf(p, templateOf(templates, p), timeZone);
    const printed = await documents.render(form);
    const paper = paperOf(printed, p.submittedAt);
    const sealed = closePaper(seal, paper, p.id);
    const before = await readSealed(db.archive, procedureDocument, p.id);
    await runner.run((unit) => {
      const store = unit.stores.records(procedureKind);
      const now = store.get(p.id);
      if (now === null || !isWithDesk(now) || now.submittedAt !== p.submittedAt) return;
      if (before !== null) store.removeDocument(p.id);
      store.putDocument(p.id, sealed);
      const record = { kind: 'procedure', id: p.id } as const;
      const details = { receiptNumber: numberOf(p), digest: paper.sha256 };
      const by = { actor: { kind: 'system' }, from: 'server' } as const;
      unit.stores.audit.append({ ...by, action: 'procedure.printed', record, details }, unit.now);
    });
    return paper;
  }

  #makeInTime(procedureId: string): void {
    this.#find(procedureId)
      .then((p) => this.paper(p))
      .catch((error: unknown) => {
        const code = error instanceof AppError ? error.code : String(error);
        this.#parts.log.error({ procedureId, code }, 'a submitted form is not printed yet');
      });
  }

  async #find(procedureId: string): Promise<Procedure> {
    const p = await findRecord(this.#parts.db, procedureKind, procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    return p;
  }
}

/** The template of a procedure, in its version; refuses with `TEMPLATE_GONE`. */
export function templateOf(templates: Templates, p: Procedure): FormTemplate {
  const template = templates.find(p.templateId, p.templateVersion);
  if (template === null) throw new AppError('TEMPLATE_GONE');
  return template;
}

/** 受理番号 of a procedure; empty before it has one. */
export const numberOf = (p: Procedure): string =>
  'receiptNumber' in p && p.receiptNumber !== null ? p.receiptNumber : '';
