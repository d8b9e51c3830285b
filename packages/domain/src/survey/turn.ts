import { ok, refuse, type Result } from '../errors.ts';
import { instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import type { SurveyTurn } from './state.ts';

/** It was answered, or its day is over; afterwards nobody can tell which. */
export interface SurveyTurnEvent {
  readonly type: 'answer' | 'end';
}

/** In minutes of the day. */
const END_OF_DAY = 24 * 60;

/** A turn is used once: whatever happens to it ends it. Refuses with `WRONG_STATE` a second answer. */
export const surveyTurnTransition = (turn: SurveyTurn): Result<SurveyTurn> =>
  turn.state === 'over' ? refuse('WRONG_STATE') : ok({ ...turn, state: 'over' });

/** What is not answered by the end of the ward's day is not answered any more. */
export const surveyTurnTerms: TermsOf<SurveyTurn, SurveyTurnEvent> = (turn, { timeZone }) => {
  if (turn.state === 'over') return [];
  const at = instantOfMinute(turn.day, END_OF_DAY, timeZone);
  return [{ key: 'end', at, follows: 'calendar', event: { type: 'end' } }];
};
