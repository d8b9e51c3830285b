import type { Consultation, SummaryBlock } from '@madoguchi/domain';
import { guideFor, inEveryLanguage, localised } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** The telephone of the desk is no text of a guide: it changes with the desk. */
const DESK_TELEPHONE = 'desk-telephone';

/** The blocks that a specialist chooses from: those of the topic, of the ward, and the telephone of the desk. */
export function summaryBlocks(
  { organisation }: Stores,
  { topicId, deskId }: Consultation,
): readonly SummaryBlock[] {
  const { blocks } = guideFor(organisation.guides(), topicId);
  const desk = organisation.desk(deskId);
  const phone = desk?.phone ?? null;
  if (desk === null || phone === null) return blocks;
  const text = inEveryLanguage((language) => `${localised(desk.name, language)} ${phone}`);
  return [...blocks, { id: DESK_TELEPHONE, part: 'telephone', text }];
}
