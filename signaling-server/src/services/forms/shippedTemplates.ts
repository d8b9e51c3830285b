import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import type { Database } from '../../ports/store.ts';
import { formTemplateKind, templateKey } from '../records/formTemplate/index.ts';

/**
 * Stores the templates that came with the product, where that has not been done: also in a ward that began empty. What is
 * stored is left as it is. A newer version of a shipped one is stored beside it, unless the ward has retired it
 * or has a version of its own.
 */
export async function keepShippedTemplates(db: Database, now: number): Promise<void> {
  const stored = db.read((stores) => stores.records(formTemplateKind).all());
  const missing = SHIPPED_TEMPLATES.filter(({ id, version }) =>
    stored
      .filter(({ template }) => template.id === id)
      .every(
        (known) =>
          known.template.version < version &&
          known.state === 'published' &&
          known.publishedBy === null,
      ),
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
