import { ok, refuse, type Result } from '../errors.ts';
import type { Language } from '../languages/index.ts';
import { dayAfter, instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import type { FaceCounts, ReplyCounts, SurveyAnswer, SurveyFace, SurveyVisit } from './state.ts';

/** What answers are counted by; nothing here is finer than a day. */
export interface SurveyPlace extends SurveyVisit {
  /** The language of the screen. */
  readonly language: Language;
}

/** The answers of one place, counted: there is no single answer anywhere. */
export interface SurveyTally extends SurveyPlace {
  readonly id: string;
  readonly state: 'kept' | 'over';
  readonly faces: FaceCounts;
  /** By the id of the question. */
  readonly replies: Readonly<Record<string, ReplyCounts>>;
}

const NO_FACES: FaceCounts = { good: 0, fair: 0, bad: 0 };
const NO_REPLIES: ReplyCounts = { yes: 0, no: 0 };

/** By what a tally is kept. */
export const surveyTallyKey = (place: SurveyPlace): string =>
  [place.day, place.centerId, place.deskId, place.topicId, place.language, place.ending].join(' ');

export const emptyTally = (place: SurveyPlace): SurveyTally => ({
  ...{ id: surveyTallyKey(place), state: 'kept' },
  ...{ ...place, faces: NO_FACES, replies: {} },
});

/** One more answer, or its time is over. */
export type SurveyTallyEvent =
  { readonly type: 'count'; readonly answer: SurveyAnswer } | { readonly type: 'end' };

/** Counts are compared from year to year, and kept no longer than that needs. */
export const SURVEY_KEPT_DAYS = 3 * 365;

/** The one rule by which a tally changes. Refuses with `WRONG_STATE` one that is over. */
export function surveyTallyTransition(
  tally: SurveyTally,
  event: SurveyTallyEvent,
): Result<SurveyTally> {
  if (tally.state === 'over') return refuse('WRONG_STATE');
  return ok(event.type === 'count' ? withAnswer(tally, event.answer) : { ...tally, state: 'over' });
}

/** The end of the time for which a tally is kept. */
export const surveyTallyTerms: TermsOf<SurveyTally, SurveyTallyEvent> = (tally, { timeZone }) => {
  if (tally.state === 'over') return [];
  const at = instantOfMinute(dayAfter(tally.day, SURVEY_KEPT_DAYS), 0, timeZone);
  return [{ key: 'end', at, follows: 'calendar', event: { type: 'end' } }];
};

/** A tally with one more answer. */
export function withAnswer(tally: SurveyTally, { face, reply }: SurveyAnswer): SurveyTally {
  const faces = { ...tally.faces, [face]: tally.faces[face] + 1 };
  if (reply === null) return { ...tally, faces };
  const before = tally.replies[reply.questionId] ?? NO_REPLIES;
  const after = { ...before, [reply.said]: before[reply.said] + 1 };
  return { ...tally, faces, replies: { ...tally.replies, [reply.questionId]: after } };
}

/** The faces of some tallies together. */
export function facesTogether(tallies: readonly SurveyTally[]): FaceCounts {
  const sum = (face: SurveyFace) => tallies.reduce((all, { faces }) => all + faces[face], 0);
  return { good: sum('good'), fair: sum('fair'), bad: sum('bad') };
}

/** What was said to one question, in some tallies together. */
export function repliesTogether(tallies: readonly SurveyTally[], questionId: string): ReplyCounts {
  const counts = tallies.map(({ replies }) => replies[questionId] ?? NO_REPLIES);
  return {
    yes: counts.reduce((all, { yes }) => all + yes, 0),
    no: counts.reduce((all, { no }) => all + no, 0),
  };
}
