import type { SurveyFace, SurveyReply, SurveyAnswer } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';

export type Asked = NonNullable<KioskView['survey']>;

/** How far somebody is with the survey of their visit. */
export type SurveyStep =
  | { readonly step: 'faces' }
  /** A face was chosen, and their topic has a question. */
  | { readonly step: 'question'; readonly face: SurveyFace }
  /** All is said; nothing of it is on the screen any more. */
  | { readonly step: 'thanked'; readonly answer: SurveyAnswer };

/** A face was chosen. */
export const faceChosen = ({ question }: Asked, face: SurveyFace): SurveyStep =>
  question === null
    ? { step: 'thanked', answer: { face, reply: null } }
    : { step: 'question', face };

/** The question was answered, or not with `null`: the face counts all the same. */
export const replied = (
  { question }: Asked,
  face: SurveyFace,
  said: SurveyReply | null,
): SurveyStep => ({
  step: 'thanked',
  answer: { face, reply: question && said && { questionId: question.id, said } },
});

/** What is sent of a survey that is left like this; `null` for nothing. */
export function answerOf(current: SurveyStep): SurveyAnswer | null {
  switch (current.step) {
    case 'faces':
      return null;
    case 'question':
      return { face: current.face, reply: null };
    case 'thanked':
      return current.answer;
  }
}
