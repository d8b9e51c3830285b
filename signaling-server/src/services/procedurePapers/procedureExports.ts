import type { StaffMember } from '@madoguchi/domain';
import { EXPORTED_PROCEDURES, type ExportEncoding, type RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import type { KeptFiles } from '../procedures/keptFiles.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { assertNotTooLarge, enclosedWith } from './enclosedFiles.ts';
import { bundleOf, type Bundled } from './exportBundle.ts';
import { lostCells, tableFile, type Exported } from './exportTable.ts';
import {
  numberOf,
  templateOf,
  type MadeFile,
  type PapersParts,
  type ProcedurePapers,
} from './procedurePapers.ts';

type Person = Pick<StaffMember, 'id' | 'role' | 'deskIds' | 'displayName'>;

/**
 * Hands the accepted procedures of a desk on to whoever settles them in another system. One export is one moment: the
 * procedures are read at once, and what happens to them afterwards changes nothing of the files.
 */
export class ProcedureExports {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #parts: Pick<PapersParts, 'templates' | 'timeZone'>;
  readonly #papers: ProcedurePapers;
  readonly #files: Pick<KeptFiles, 'picture'>;

  constructor(parts: PapersParts, papers: ProcedurePapers, files: Pick<KeptFiles, 'picture'>) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#parts = parts;
    this.#papers = papers;
    this.#files = files;
  }

  /** Whether the caller may export for a desk: its specialists may. */
  may({ role, deskIds }: Person, deskId: string): boolean {
    return role === 'specialist' && deskIds.includes(deskId);
  }

  /** What can be exported of a desk, by template, and what CP932 could not write of it. */
  exportable(deskId: string): RouteResponse<'exportableProcedures'> {
    const all = this.#accepted(deskId, null);
    const ids = [...new Set(all.map(({ template }) => template.id))];
    return {
      templates: ids.flatMap((templateId) => {
        const of = all.filter(({ template }) => template.id === templateId);
        const title = of.at(-1)?.template.title;
        const lost = lostCells(of, this.#parts.timeZone);
        return title === undefined ? [] : [{ templateId, title, count: of.length, lost }];
      }),
    };
  }

  /** The accepted procedures of a template as a table. */
  async table(
    {
      deskId,
      templateId,
      encoding,
    }: { deskId: string; templateId: string; encoding: ExportEncoding },
    caller: Asker,
  ): Promise<MadeFile> {
    const exported = this.#accepted(deskId, templateId);
    const bytes = tableFile(exported, this.#parts.timeZone, encoding);
    await this.#note(caller, deskId, { templateId, what: encoding, exported });
    return { name: `${templateId}.csv`, bytes };
  }

  /** The PDFs of the accepted procedures and the pictures that go along, with a manifest. */
  async papers(
    { deskId, templateId }: { deskId: string; templateId: string | null },
    person: Person,
    caller: Asker,
  ): Promise<MadeFile> {
    const exported = this.#accepted(deskId, templateId);
    assertNotTooLarge(exported);
    const papers: Bundled[] = [];
    for (const each of exported) {
      const enclosed = await enclosedWith(each, this.#files);
      papers.push({ ...each, enclosed, paper: await this.#papers.paper(each.procedure) });
    }
    const at = this.#clock.now();
    const deskName = this.#db.read(({ organisation }) => organisation.desk(deskId)?.name.ja ?? '');
    const who = { staffId: person.id, staffName: person.displayName };
    const bytes = bundleOf(papers, { deskId, deskName, ...who, at });
    await this.#note(caller, deskId, { templateId, what: 'pdf', exported });
    return { name: `procedures-${String(exported.length)}.zip`, bytes };
  }

  /** Accepted and not settled yet, by their numbers, each as it is at this moment. */
  #accepted(deskId: string, templateId: string | null): readonly Exported[] {
    const { templates } = this.#parts;
    return this.#db
      .read((stores) => stores.records(procedureKind).at([deskId]))
      .filter((p) => p.state === 'accepted' && (templateId ?? p.templateId) === p.templateId)
      .toSorted((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1))
      .slice(0, EXPORTED_PROCEDURES)
      .map((procedure) => ({ procedure, template: templateOf(templates, procedure) }));
  }

  async #note(
    caller: Asker,
    deskId: string,
    what: { templateId: string | null; what: string; exported: readonly Exported[] },
  ): Promise<void> {
    const record = { kind: 'desk', id: deskId } as const;
    const { templateId, exported } = what;
    const details = { templateId, format: what.what, rows: exported.length };
    await this.#db.write(({ audit }) => {
      audit.append({ ...caller, action: 'procedure.exported', record, details }, this.#clock.now());
    });
  }
}
