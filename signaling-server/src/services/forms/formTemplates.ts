import type { DeskKind, FormTemplate } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { readTemplate, type TemplateFileProblem } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import {
  formTemplateKind,
  templateKey,
  type StoredTemplate,
} from '../records/formTemplate/index.ts';

/** What became of a file: the stored version, or what is wrong with it. */
export type TemplateAdding =
  | { readonly added: StoredTemplate; readonly problems: readonly [] }
  | { readonly added: null; readonly problems: readonly TemplateFileProblem[] };

/** 様式: which forms there are, version by version, and which can be begun. */
export class FormTemplates {
  readonly #db: Database;
  readonly #runner: UnitRunner;

  constructor(db: Database, runner: UnitRunner) {
    this.#db = db;
    this.#runner = runner;
  }

  /** Every stored version: by title, the newest first. */
  all(): readonly StoredTemplate[] {
    return this.#db.read(storedTemplates).toSorted((a, b) => byTitle(a.template, b.template));
  }

  /** A version, also one that is retired or not the newest; `null` when it was never stored. */
  find(templateId: string, version: number): FormTemplate | null {
    return this.#db.read((stores) => templateIn(stores, templateId, version));
  }

  /** What can be begun for a topic at a desk of this kind, what is made for the topic first. */
  current(topicId: string, deskKind: DeskKind): readonly FormTemplate[] {
    return this.#db.read((stores) => templatesFor(stores, topicId, deskKind));
  }

  /** The newest published version of a template; `null` when there is none. */
  newest(templateId: string): FormTemplate | null {
    return this.#db.read(currentTemplates).find(({ id }) => id === templateId) ?? null;
  }

  /** Whether a version is the one that is begun. */
  isCurrent({ template }: StoredTemplate): boolean {
    return this.newest(template.id)?.version === template.version;
  }

  /** Stores what a JSON file says as a new version, which is current from then on; or tells what is wrong with it. */
  async add(json: string, staffId: string, caller: Asker): Promise<TemplateAdding> {
    const read = readTemplate(json);
    if (!read.ok) return { added: null, problems: read.problems };
    const { template } = read;
    return this.#runner.run((unit): TemplateAdding => {
      const problems = misfits(unit.stores, template);
      if (problems.length > 0) return { added: null, problems };
      const added: StoredTemplate = {
        ...{ id: templateKey(template.id, template.version), state: 'published' },
        ...{ template, publishedAt: unit.now, publishedBy: staffId },
      };
      unit.create(formTemplateKind, added);
      return { added, problems: [] };
    }, caller);
  }

  /**
   * No procedure begins with this version any more; those that began go on. Refuses with `NOT_FOUND`, and with
   * `WRONG_STATE` where that has been done.
   */
  async retire(templateId: string, version: number, caller: Asker): Promise<void> {
    await this.#runner.run((unit) => {
      unit.act(formTemplateKind, templateKey(templateId, version), { type: 'retire' });
    }, caller);
  }

  /** A version as it is kept. Refuses with `NOT_FOUND`. */
  read(templateId: string, version: number): FormTemplate {
    const found = this.find(templateId, version);
    if (found === null) throw new AppError('NOT_FOUND');
    return found;
  }
}

const storedTemplates = (stores: Stores): readonly StoredTemplate[] =>
  stores.records(formTemplateKind).all();

/** A version by its number, for a unit of work; `null` when it was never stored. */
export const templateIn = (
  stores: Stores,
  templateId: string,
  version: number,
): FormTemplate | null =>
  stores.records(formTemplateKind).get(templateKey(templateId, version))?.template ?? null;

/** What can be begun for a topic at a desk of this kind, for a unit of work or a view. */
export function templatesFor(
  stores: Stores,
  topicId: string,
  deskKind: DeskKind,
): readonly FormTemplate[] {
  const isForTopic = ({ topicIds }: FormTemplate) => topicIds.includes(topicId);
  const current = currentTemplates(stores).toSorted(byTitle);
  return [
    ...current.filter(isForTopic),
    ...current.filter((each) => !isForTopic(each) && each.receivingDeskKind === deskKind),
  ];
}

/** Of each template the highest version that is published. */
function currentTemplates(stores: Stores): readonly FormTemplate[] {
  const newest = new Map<string, FormTemplate>();
  for (const { state, template } of storedTemplates(stores)) {
    const known = newest.get(template.id);
    if (state !== 'published' || (known && known.version > template.version)) continue;
    newest.set(template.id, template);
  }
  return [...newest.values()];
}

const byTitle = (a: FormTemplate, b: FormTemplate): number =>
  a.title.ja.localeCompare(b.title.ja, 'ja') || b.version - a.version;

/** What keeps a template that is right in itself from being stored here. */
function misfits(stores: Stores, template: FormTemplate): readonly TemplateFileProblem[] {
  const versions = storedTemplates(stores)
    .filter((stored) => stored.template.id === template.id)
    .map((stored) => stored.template.version);
  const isOld = versions.some((version) => version >= template.version);
  const unknown = template.topicIds.flatMap((topicId, index): TemplateFileProblem[] =>
    stores.organisation.topic(topicId) === null
      ? [{ problem: 'unknownTopic', at: `topicIds[${String(index)}]`, name: topicId }]
      : [],
  );
  return [
    ...(isOld
      ? [{ problem: 'versionTaken', at: 'version', name: String(Math.max(...versions)) } as const]
      : []),
    ...unknown,
  ];
}
