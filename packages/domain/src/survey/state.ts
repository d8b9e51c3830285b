import { isPractice } from '../consultation/standing.ts';
import type { Consultation } from '../consultation/state.ts';
import type { LocalisedText } from '../languages/index.ts';

/** How a visit was, as three faces say it: よかった, ふつう, こまった. */
export const SURVEY_FACES = ['good', 'fair', 'bad'] as const;
export type SurveyFace = (typeof SURVEY_FACES)[number];

/** What can be said to the question of a topic. */
export const SURVEY_REPLIES = ['yes', 'no'] as const;
export type SurveyReply = (typeof SURVEY_REPLIES)[number];

/** How a visit ended for whoever is asked: they met somebody, gave up, were cut off, or nobody was free. */
export const SURVEY_ENDINGS = ['met', 'left', 'cutOff', 'nobodyFree'] as const;
export type SurveyEnding = (typeof SURVEY_ENDINGS)[number];

/** The question that an admin has set for a topic; other words are another question, by another id. */
export interface SurveyQuestion {
  readonly id: string;
  readonly text: LocalisedText;
}

/** Where a visit was and how it ended, as far as an answer is counted by it. */
export interface SurveyVisit {
  /** The ward's day of its ticket. */
  readonly day: string;
  readonly centerId: string;
  readonly deskId: string;
  readonly topicId: string;
  readonly ending: SurveyEnding;
}

/** That a visit may be answered once, under the id of its consultation; it says nothing of an answer. */
export interface SurveyTurn extends SurveyVisit {
  readonly id: string;
  readonly state: 'open' | 'over';
  /** Epoch milliseconds of the end of the visit. */
  readonly at: number;
  readonly kioskId: string;
}

/** What is said in one answer. */
export interface SurveyAnswer {
  readonly face: SurveyFace;
  /** `null` where nothing was asked or nothing said. */
  readonly reply: { readonly questionId: string; readonly said: SurveyReply } | null;
}

/** How often each was said. */
export type FaceCounts = Readonly<Record<SurveyFace, number>>;
export type ReplyCounts = Readonly<Record<SurveyReply, number>>;

/** How a visit has ended; `null` while it goes on, and of a practice, which is nobody's. */
export function surveyEndingOf(c: Consultation): SurveyEnding | null {
  if (isPractice(c)) return null;
  switch (c.state) {
    case 'waiting':
    case 'offered':
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return null;
    case 'wrapUp':
    case 'followUp':
      return c.cutOff === null ? 'met' : 'cutOff';
    case 'closed':
      return ofEnding(c.ending.kind);
  }
}

function ofEnding(
  kind: Extract<Consultation, { state: 'closed' }>['ending']['kind'],
): SurveyEnding {
  switch (kind) {
    case 'written-up':
      return 'met';
    case 'cancelled':
      return 'left';
    case 'dropped':
      return 'cutOff';
    case 'unmet':
      return 'nobodyFree';
  }
}
