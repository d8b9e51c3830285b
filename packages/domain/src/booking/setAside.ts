import { assertNever, ok, type Result } from '../errors.ts';
import { weekdayIndex } from '../localTime.ts';
import type { Support } from '../needs.ts';
import { quantaTouched } from './quanta.ts';

/** Why time is set aside; a closed list, so that nobody writes about anybody. */
export const SET_ASIDE_REASONS = ['away', 'meeting', 'training', 'support', 'other'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export const SET_ASIDE_KINDS = ['staff', 'kiosk', 'desk'] as const;

/**
 * 予約を入れない時間: time of a person, a kiosk or a desk in which nothing is booked, or only for whoever needs one
 * support ("Tuesdays 13–16 手話"). The absence of a person is one of these.
 */
export interface SetAside {
  readonly id: string;
  readonly state: 'set' | 'removed';
  readonly of: { readonly kind: (typeof SET_ASIDE_KINDS)[number]; readonly id: string };
  /** The first and the last day; without a last one it goes on. */
  readonly fromDay: string;
  readonly untilDay: string | null;
  /** 0 for Monday to 6 for Sunday; `null` for every day. */
  readonly weekday: number | null;
  /** Minutes of the day. */
  readonly from: number;
  readonly until: number;
  /** Who needs this is booked all the same; `null` for nobody. */
  readonly support: Support | null;
  readonly reason: SetAsideReason;
  readonly byStaffId: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

export interface SetAsideEvent {
  readonly type: 'remove';
}

/** The one rule by which set aside time changes: it is removed, once. */
export function setAsideTransition(aside: SetAside, event: SetAsideEvent): Result<SetAside> {
  switch (event.type) {
    case 'remove':
      return ok(aside.state === 'removed' ? aside : { ...aside, state: 'removed' });
    default:
      return assertNever(event.type);
  }
}

/** Whether its last day is before this one, so that it holds no more. */
export const isSetAsideOver = ({ untilDay }: Pick<SetAside, 'untilDay'>, today: string): boolean =>
  untilDay !== null && untilDay < today;

/** The quanta of a day in which somebody with these needs is not booked because of it. */
export function asideOn(aside: SetAside, day: string, supports: readonly Support[]): bigint {
  const { state, fromDay, untilDay, weekday, support } = aside;
  const isThen =
    state === 'set' &&
    fromDay <= day &&
    (untilDay === null || day <= untilDay) &&
    (weekday === null || weekday === weekdayIndex(day));
  if (!isThen || (support !== null && supports.includes(support))) return 0n;
  return quantaTouched(aside.from, aside.until);
}
