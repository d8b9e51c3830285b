import type { Consultation, LocalisedText, Summary } from '@madoguchi/domain';
import {
  formatTicket,
  guideFor,
  inEveryLanguage,
  isAtKiosk,
  localised,
  SUMMARY_PARTS,
  writtenDay,
} from '@madoguchi/domain';
import type { SummaryView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { summaryKind } from '../records/summary/index.ts';
import { SUMMARY_WORDS } from './summaryWords.ts';

/** What the kiosk shows of a summary now; `null` for nothing. */
export function kioskSummary(stores: Stores, c: Consultation): SummaryView | null {
  const summary = stores.records(summaryKind).get(c.id);
  const isInQueue = c.state === 'waiting' || c.state === 'offered';
  return summary === null || isInQueue || !isAtKiosk(summary)
    ? null
    : summarySheet(stores, c, summary);
}

/** A summary as it is read, in every language; nothing of the resident stands in its head. */
export function summarySheet(stores: Stores, c: Consultation, { fields }: Summary): SummaryView {
  const { organisation } = stores;
  const district = organisation.center(c.centerId)?.district ?? '';
  const { page } = guideFor(organisation.guides(), c.topicId);
  const sections = SUMMARY_PARTS.flatMap((part) => {
    const { blocks, text } = fields[part];
    const day = part === 'when' && fields.day !== null ? [dayOf(fields.day)] : [];
    const own = text === '' ? [] : [{ ja: text }];
    const lines = [...day, ...blocks.map((block) => block.text), ...own];
    return lines.length === 0 ? [] : [{ part, title: SUMMARY_WORDS[part], lines }];
  });
  return {
    consultationId: c.id,
    title: SUMMARY_WORDS.title,
    ticket: { title: SUMMARY_WORDS.ticket, number: formatTicket(c.ticket) },
    day: dayOf(c.ticket.day),
    deskName: organisation.desk(c.deskId)?.name ?? { ja: '' },
    place: inEveryLanguage((language) =>
      localised(SUMMARY_WORDS.place, language).replace('{district}', district),
    ),
    sections,
    page: page === null ? null : { title: SUMMARY_WORDS.page, address: page },
  };
}

const dayOf = (day: string): LocalisedText =>
  inEveryLanguage((language) => writtenDay(day, language, 'onPaper'));
