import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import type { Database } from '../../ports/store.ts';
import { formTemplateKind, templateKey } from '../records/formTemplate/index.ts';

/**
 * Stores the templates that came with the product, where that has not been done: also in a ward that began empty.
 * What is stored is left as it is: a shipped one that was retired stays so.
 */
export async function keepShippedTemplates(db: Database, now: number): Promise<void> {
  const missing = SHIPPED_TEMPLATES.filter(({ id, version }) =>
    db.read((stores) => stores.records(formTemplateKind).get(templateKey(id, version)) === null),
  );
  if (missing.length === 0) return;
  await db.write((stores) => {
    for (const template of missing) {
      stores.records(formTemplateKind).put({
        id: templateKey(template.id, template.version),
        state: 'published',
        template,
        publishedAt: now,
        publishedBy: null,
      });
    }
  });
}
