import type { Result } from '@madoguchi/domain';
import { ok, refuse, staffIn } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { formTemplateForm, LiveTemplates, type StoredTemplate } from './store.ts';

export type TemplateEvent = { readonly type: 'retire' };

/** 様式: the forms that can be filled, as data, each version by itself. */
export const formTemplateKind: RecordKind<StoredTemplate, TemplateEvent, LiveTemplates> = {
  name: 'formTemplate',
  form: formTemplateForm,
  indexes: [],
  openStore: (table) => new LiveTemplates(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: (_stores, { template }) => `${template.title.ja} 第${String(template.version)}版`,

  transition: (stored) => stepOf(retired(stored)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit,
  // Whoever is in a call has before them what can be begun in it; other lists are asked for when they are looked at.
  concern(screens, { consultations }) {
    for (const c of consultations.open()) {
      for (const { staffId } of staffIn(c)) screens.staff(staffId);
    }
  },
};

const retired = (stored: StoredTemplate): Result<StoredTemplate> =>
  stored.state === 'published' ? ok({ ...stored, state: 'retired' }) : refuse('WRONG_STATE');

/** Acts of admins are audited; templates that the product ships are not. */
function audit({
  before,
  after,
}: RecordChange<StoredTemplate, TemplateEvent>): AuditedChange | null {
  if (after.publishedBy === null && before === null) return null;
  const { id, template } = after;
  return {
    fact: {
      action: before === null ? 'templates.added' : 'templates.retired',
      record: { kind: 'formTemplate', id },
      details: { name: template.title.ja, templateId: template.id, version: template.version },
    },
    isAct: true,
  };
}
