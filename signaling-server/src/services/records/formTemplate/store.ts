import type { FormTemplate } from '@madoguchi/domain';
import { formTemplate } from '@madoguchi/protocol';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** A version of a 様式. What it asks never changes; that it is used no more is all that can happen to it. */
export interface StoredTemplate {
  /** `templateKey` of the template and its version. */
  readonly id: string;
  readonly state: 'published' | 'retired';
  readonly template: FormTemplate;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** Who of staff brought it; `null` for one that came with the product. */
  readonly publishedBy: string | null;
}

/** By what a version is kept and found: resident-record-copy@1. */
export const templateKey = (templateId: string, version: number): string =>
  `${templateId}@${String(version)}`;

const storedTemplate: z.ZodType<StoredTemplate> = z.object({
  id: z.string(),
  state: z.enum(['published', 'retired']),
  template: formTemplate,
  publishedAt: z.int(),
  publishedBy: z.string().nullable(),
});

/** Old versions stay in memory, too: procedures that began with them are shown by them. */
export const formTemplateForm = recordForm<StoredTemplate>('formTemplate', {
  schema: storedTemplate,
  columns: ({ publishedAt }) => ({ at: publishedAt }),
  isLive: () => true,
});

/** Every version of every template. */
export class LiveTemplates {
  readonly #table: LiveTable<StoredTemplate>;

  constructor(table: LiveTable<StoredTemplate>) {
    this.#table = table;
  }

  get(id: string): StoredTemplate | null {
    return this.#table.get(id);
  }

  /** The oldest first. */
  all(): readonly StoredTemplate[] {
    return this.#table.all();
  }

  put(stored: StoredTemplate): void {
    this.#table.put(stored, undefined);
  }
}
