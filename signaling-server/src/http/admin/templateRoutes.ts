import { AppError } from '@madoguchi/domain';
import { MAX_TEMPLATE_BYTES, type TemplateRow } from '@madoguchi/protocol';
import type { Router } from 'express';
import type { Database } from '../../ports/store.ts';
import type { FormTemplates } from '../../services/forms/formTemplates.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

type Stored = ReturnType<FormTemplates['all']>[number];

/** 様式: which forms there are, and new versions of them. */
export function templateRoutes(
  router: Router,
  guard: Guard,
  { db, templates }: { readonly db: Database; readonly templates: FormTemplates },
): void {
  const rowOf = (stored: Stored): TemplateRow => {
    const { template, publishedBy } = stored;
    return {
      ...{ templateId: template.id, version: template.version, title: template.title },
      ...{ isSample: template.isSample, topicIds: template.topicIds },
      ...{ receivingDeskKind: template.receivingDeskKind, state: stored.state },
      ...{ isCurrent: templates.isCurrent(stored), publishedAt: stored.publishedAt },
      publishedByName:
        publishedBy && db.read(({ staff }) => staff.get(publishedBy)?.displayName ?? publishedBy),
    };
  };
  bindGuarded(router, guard, 'templates', () => ({ templates: templates.all().map(rowOf) }));
  bindGuarded(router, guard, 'readTemplate', ({ body }) =>
    templates.read(body.templateId, body.version),
  );
  bindGuarded(router, guard, 'addTemplate', async ({ body, staff, caller }) => {
    const content = await body.file.arrayBuffer();
    if (content.byteLength > MAX_TEMPLATE_BYTES) throw new AppError('FILE_TOO_LARGE');
    const { added, problems } = await templates.add(textOf(content), staff.id, caller);
    return { added: added && rowOf(added), problems };
  });
  bindGuarded(router, guard, 'retireTemplate', async ({ body, caller }) => {
    await templates.retire(body.templateId, body.version, caller);
    return {};
  });
}

/** A file in UTF-8, with or without its mark at the beginning; broken bytes make characters that no text may have. */
const textOf = (content: ArrayBuffer): string => new TextDecoder().decode(content);
