import { dayAfter, instantOfMinute, ok, type Result, type TermsOf } from '@madoguchi/domain';
import type { MailAddress } from './store.ts';

export type MailAddressEvent =
  | ({ readonly type: 'set' } & Pick<MailAddress, 'address' | 'lowUseDue' | 'alerts'> & {
        readonly isOn: boolean;
      })
  | { readonly type: 'remove' }
  /** The morning of the weekly mail has come. */
  | { readonly type: 'tellLowUse' };

/** On Monday morning, before anybody plans the week. */
const TOLD_AT = 8 * 60;
const WEEK_DAYS = 7;

/** The one rule by which an address changes. Weeks that went by while the server was away are told once. */
export function mailAddressTransition(
  before: MailAddress,
  event: MailAddressEvent,
  now: number,
): Result<MailAddress> {
  switch (event.type) {
    case 'set': {
      const { address, isOn, lowUseDue, alerts } = event;
      return ok({ ...before, state: isOn ? 'on' : 'off', address, lowUseDue, alerts, at: now });
    }
    case 'remove':
      return ok({ ...before, state: 'over' });
    case 'tellLowUse': {
      if (before.lowUseDue === null) return ok(before);
      let next = dayAfter(before.lowUseDue, WEEK_DAYS);
      while (Date.parse(next) <= now) next = dayAfter(next, WEEK_DAYS);
      return ok({ ...before, lowUseDue: next });
    }
  }
}

/** When the weekly mail about use is due. */
export const mailAddressTerms: TermsOf<MailAddress, MailAddressEvent> = (
  { state, lowUseDue },
  { timeZone },
) =>
  state !== 'on' || lowUseDue === null
    ? []
    : [
        {
          key: `lowUse ${lowUseDue}`,
          at: instantOfMinute(lowUseDue, TOLD_AT, timeZone),
          follows: 'calendar',
          event: { type: 'tellLowUse' },
        },
      ];
