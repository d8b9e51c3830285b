import { endOfClock, minuteOfClock, type Support } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import { isSpan } from './isSpan.ts';

/** Time that is set aside, as the list has it. */
export type SetAsideRow = EventAck<'setAside.list'>['setAside'][number];
export type Span = Omit<EventData<'setAside.add'>, 'commandId'>;

const WHOLE_DAY = { from: 0, until: 24 * 60 };

/** Time that is set aside as it is typed. */
export interface SetAsideDraft {
  readonly kind: Span['of']['kind'];
  readonly id: string;
  readonly how: 'once' | 'weekly';
  /** 0 for Monday to 6 for Sunday; counts where it is weekly. */
  readonly weekday: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly isWholeDay: boolean;
  readonly from: string;
  readonly until: string;
  /** The support of those who are booked all the same. */
  readonly support: Support | 'nobody';
  readonly reason: Span['reason'];
}

/** In the order of the form. */
export type SetAsideProblem = 'of' | 'fromDay' | 'past' | 'untilDay' | 'time';

/** The form as it opens. */
export const newSetAside = (today: string): SetAsideDraft => ({
  ...{ kind: 'desk', id: '', how: 'once', weekday: '0', fromDay: today, untilDay: '' },
  ...{ isWholeDay: false, from: '09:00', until: '12:00', support: 'nobody', reason: 'meeting' },
});

/** The message to send: one day has itself as its last one, what goes on has none. */
export function spanOf(draft: SetAsideDraft): Span {
  const { kind, id, how, fromDay, untilDay, support, reason } = draft;
  const lastDay = untilDay === '' ? null : untilDay;
  const times = draft.isWholeDay
    ? WHOLE_DAY
    : { from: minuteOfClock(draft.from), until: endOfClock(draft.until) };
  return {
    of: { kind, id },
    fromDay,
    untilDay: how === 'once' ? (lastDay ?? fromDay) : lastDay,
    weekday: how === 'weekly' ? Number(draft.weekday) : null,
    ...times,
    support: support === 'nobody' ? null : support,
    reason,
  };
}

/** The fields that have to be put right. */
export function setAsideProblems(draft: SetAsideDraft, today: string): SetAsideProblem[] {
  const { id, fromDay, untilDay, isWholeDay, from, until } = draft;
  return [
    ...(id === '' ? (['of'] as const) : []),
    ...(fromDay === '' ? (['fromDay'] as const) : fromDay < today ? (['past'] as const) : []),
    ...(untilDay !== '' && untilDay < fromDay ? (['untilDay'] as const) : []),
    ...(isWholeDay || isSpan(from, until) ? [] : (['time'] as const)),
  ];
}

/** The same time as a span, to be set aside once more. */
export function spanOfRow(row: SetAsideRow): Span {
  const { of, fromDay, untilDay, weekday, from, until, support, reason } = row;
  return { of, fromDay, untilDay, weekday, from, until, support, reason };
}

/** Whether it is set aside from the first minute of the day to the last. */
export const isWholeDay = ({ from, until }: Pick<Span, 'from' | 'until'>): boolean =>
  from === WHOLE_DAY.from && until === WHOLE_DAY.until;
