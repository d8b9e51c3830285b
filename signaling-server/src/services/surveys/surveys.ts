import type { Language, SurveyAnswer } from '@madoguchi/domain';
import { emptyTally, questionOf, surveyTallyKey, withAnswer } from '@madoguchi/domain';
import type { Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { surveyTurnKind } from '../records/surveyTurn/index.ts';

/** What residents say of their visit at its end: it is counted, and kept nowhere by itself. */
export class Surveys {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /**
   * Counts what was said of a visit and ends its turn, so that it is counted once. The command is not remembered: its
   * answer would have a kiosk and a moment. Refuses with `NOT_FOUND` a visit that was answered, and one whose day is over.
   */
  answer(consultationId: string, language: Language, said: SurveyAnswer): Promise<Done> {
    return this.#runner.run((unit) => {
      const turn = unit.get(surveyTurnKind, consultationId);
      unit.act(surveyTurnKind, consultationId, { type: 'answer' });
      const { day, centerId, deskId, topicId, ending } = turn;
      const place = { day, centerId, deskId, topicId, ending, language };
      // What was changed while somebody thought about it is another question.
      const asked = questionOf(unit.stores.organisation.guides(), topicId)?.id;
      const answer = { ...said, reply: said.reply?.questionId === asked ? said.reply : null };
      const id = surveyTallyKey(place);
      if (unit.stores.records(surveyTallyKind).get(id) === null)
        unit.create(surveyTallyKind, withAnswer(emptyTally(place), answer));
      else unit.act(surveyTallyKind, id, { type: 'count', answer });
      return {};
    });
  }
}
