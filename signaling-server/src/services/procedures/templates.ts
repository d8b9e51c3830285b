import { AppError, type Consultation, type FormTemplate, type Procedure } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { templateIn, templatesFor } from '../forms/formTemplates.ts';

type OfTemplate = Pick<Procedure, 'templateId' | 'templateVersion'>;

/** The version of a template with which a procedure began; `null` for one that is gone. */
export const findTemplate = (
  stores: Stores,
  { templateId, templateVersion }: OfTemplate,
): FormTemplate | null => templateIn(stores, templateId, templateVersion);

/** The same; refuses with `TEMPLATE_GONE`. */
export function templateOf(stores: Stores, p: OfTemplate): FormTemplate {
  const found = findTemplate(stores, p);
  if (found === null) throw new AppError('TEMPLATE_GONE');
  return found;
}

/** What a procedure is called in lists, also where its template is gone. */
export const titleOf = (stores: Stores, p: OfTemplate): FormTemplate['title'] =>
  findTemplate(stores, p)?.title ?? { ja: p.templateId };

/** The templates that can be begun in a consultation: those of its topic, then those of its desk. */
export function templatesIn(
  stores: Stores,
  { topicId, deskId }: Pick<Consultation, 'topicId' | 'deskId'>,
): readonly FormTemplate[] {
  const desk = stores.organisation.desk(deskId);
  return desk === null ? [] : templatesFor(stores, topicId, desk.kind);
}
