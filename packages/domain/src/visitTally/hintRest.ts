import { ok, refuse, type Result } from '../errors.ts';
import { dayAfter, instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';

/** Whoever has put the hint away is left in peace for so many days. */
export const HINT_REST_DAYS = 14;

/** That somebody has put the hint about quiet weeks away; it goes by the id of that person. */
export interface HintRest {
  readonly id: string;
  readonly state: 'resting' | 'over';
  /** The last day on which nothing is shown, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface HintRestEvent {
  readonly type: 'end';
}

/** A rest that begins on a day. */
export const hintRestFrom = (staffId: string, today: string): HintRest => ({
  ...{ id: staffId, state: 'resting', until: dayAfter(today, HINT_REST_DAYS - 1) },
});

/** The one rule by which a rest changes: it ends. Refuses with `WRONG_STATE` one that has. */
export const hintRestTransition = (rest: HintRest): Result<HintRest> =>
  rest.state === 'over' ? refuse('WRONG_STATE') : ok({ ...rest, state: 'over' });

/** It ends with its last day. */
export const hintRestTerms: TermsOf<HintRest, HintRestEvent> = ({ state, until }, { timeZone }) =>
  state === 'over'
    ? []
    : [
        {
          key: `end ${until}`,
          at: instantOfMinute(dayAfter(until), 0, timeZone),
          follows: 'calendar',
          event: { type: 'end' },
        },
      ];
