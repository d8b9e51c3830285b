import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';

export type Listed = InboxProcedureView | SentProcedureView;

/** What the list is narrowed to; an empty text is every one. */
export interface ListFilter {
  /** A part of a receipt number or of a ticket. */
  readonly words: string;
  /** The title in Japanese, which every version of a template has. */
  readonly title: string;
  readonly state: Listed['state'] | '';
  readonly whose: 'mine' | 'nobody' | '';
  readonly isLate: boolean;
}

export const EVERY_ONE: ListFilter = {
  ...{ words: '', title: '', state: '', whose: '', isLate: false },
};

/** Those of a list that a filter lets through, in the order of the list. */
export function filtered<One extends Listed>(
  all: readonly One[],
  filter: ListFilter,
): readonly One[] {
  const words = plain(filter.words);
  return all.filter(
    (one) =>
      (words === '' ||
        plain(one.receiptNumber).includes(words) ||
        plain(one.ticket).includes(words)) &&
      (filter.title === '' || one.title.ja === filter.title) &&
      (filter.state === '' || one.state === filter.state) &&
      (filter.whose === '' || whoseIs(one) === filter.whose) &&
      (!filter.isLate || one.isLate),
  );
}

/** Numbers are typed full-width, too. */
const plain = (text: string): string => text.normalize('NFKC').trim();

function whoseIs(one: Listed): 'mine' | 'nobody' | 'other' {
  if (!('assignedTo' in one)) return 'other';
  if (one.assignedTo === null) return 'nobody';
  return one.assignedTo.isMe ? 'mine' : 'other';
}

/** The titles that there are, each once, in the order in which they come. */
export function titlesIn(all: readonly Listed[]): readonly Listed['title'][] {
  return [...new Map(all.map(({ title }) => [title.ja, title])).values()];
}

/** The states that there are, in their order. */
export function statesIn(all: readonly Listed[]): readonly Listed['state'][] {
  return [...new Set(all.map(({ state }) => state))].toSorted();
}
