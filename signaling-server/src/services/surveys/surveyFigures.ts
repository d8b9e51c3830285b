import type { Consultation } from '@madoguchi/domain';
import { facesTogether, questionOf, repliesTogether, toldCounts } from '@madoguchi/domain';
import type { CenterBoard, KioskView, TopicSurvey } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { surveyTurnKind } from '../records/surveyTurn/index.ts';

/** What a kiosk may ask of the visit that has just ended there; `null` when it was answered, or while it goes on. */
export function surveyAtKiosk(stores: Stores, { id }: Consultation): KioskView['survey'] {
  const turn = stores.records(surveyTurnKind).get(id);
  if (turn === null) return null;
  return { consultationId: id, question: questionOf(stores.organisation.guides(), turn.topicId) };
}

/** What was said at a center on the days before this one, as far as that may be told. */
export const surveyOfCenter = (
  stores: Stores,
  centerId: string,
  today: string,
): NonNullable<CenterBoard['survey']> =>
  toldCounts(facesTogether(stores.records(surveyTallyKind).atCenter(centerId, today)));

/** What was said for each topic on the days before this one, the topic with the most answers first. */
export function surveyByTopic(db: Database, today: string): readonly TopicSurvey[] {
  return db.read((stores) => {
    const { organisation } = stores;
    const kept = stores
      .records(surveyTallyKind)
      .all()
      .filter(({ day }) => day < today);
    return organisation
      .topics()
      .map(({ id, name }): TopicSurvey => {
        const tallies = kept.filter(({ topicId }) => topicId === id);
        const question = questionOf(organisation.guides(), id);
        return {
          topicId: id,
          topicName: name,
          faces: toldCounts(facesTogether(tallies)),
          question: question && {
            text: question.text,
            replies: toldCounts(repliesTogether(tallies, question.id)),
          },
        };
      })
      .toSorted((a, b) => b.faces.total - a.faces.total || a.topicId.localeCompare(b.topicId));
  });
}
