import { instantOfMinute } from '../localTime.ts';
import type { Term, TermsOf } from '../terms.ts';
import type { StandbyEvent } from './events.ts';
import type { Standby } from './state.ts';

/** What came free can be booked until its time is near; after the last day nobody is asked any more. */
export const standbyTerms: TermsOf<Standby, StandbyEvent> = (s, { timeZone }) => {
  if (s.state === 'ended') return [];
  const { untilDay } = s.suits;
  const at = instantOfMinute(untilDay, 24 * 60, timeZone);
  const over: Term<StandbyEvent> = {
    ...{ key: `over ${untilDay}`, at, event: { type: 'over' }, follows: 'calendar' },
  };
  if (s.state !== 'asking') return [over];
  const key = `gone ${String(s.until)}`;
  return [over, { key, at: s.until, event: { type: 'goneAgain' }, follows: 'calendar' }];
};
