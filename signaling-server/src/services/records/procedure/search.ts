import type { Procedure } from '@madoguchi/domain';
import { isProcedureOver, minutesOf } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { formTemplateKind, templateKey } from '../formTemplate/index.ts';
import type { SearchedKind } from '../searched.ts';

/**
 * A procedure is found by its title, its topic and its numbers. Its values are sealed and are in no index: hashes of their pairs would
 * tell by how often each occurs what they are of.
 */
export const searchOfProcedure: SearchedKind<Procedure> = {
  consultationOf: ({ consultationId }) => consultationId,
  about: (stores, p, c) => ({
    at: p.startedAt,
    ticket: c?.ticket ?? null,
    topicId: p.topicId,
    deskId: p.deskId,
    staffId: p.startedBy,
    results: [`procedure-${p.state}`],
    isOpen: !isProcedureOver(p),
    isListed: isProcedureOver(p),
    counts: countsOf(p),
    texts: [
      { field: 'title', text: titleOf(stores, p) },
      ...('receiptNumber' in p && p.receiptNumber !== null
        ? [{ field: 'receiptNumber', text: p.receiptNumber }]
        : []),
      // It opens what is being filled in, and is worth nothing afterwards.
      ...(isProcedureOver(p) ? [] : [{ field: 'resumeCode', text: p.resumeCode }]),
    ],
  }),
};

/** What it took, for the record of its consultation. */
function countsOf({ effort }: Procedure): Readonly<Record<string, number>> {
  const { residentFields, specialistFields, signatures, tookMs } = effort;
  const took = tookMs === null ? {} : { minutes: minutesOf(tookMs) };
  return { residentFields, specialistFields, signatures, ...took };
}

/** As the version is called with which it began; versions never leave memory. */
const titleOf = (stores: Stores, { templateId, templateVersion }: Procedure): string =>
  stores.records(formTemplateKind).get(templateKey(templateId, templateVersion))?.template.title
    .ja ?? templateId;
