import { SURVEY_ENDINGS, type SurveyTurn } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const surveyTurn: z.ZodType<SurveyTurn> = z.object({
  id: z.string(),
  state: z.enum(['open', 'over']),
  at: z.int(),
  kioskId: z.string(),
  day: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  topicId: z.string(),
  ending: z.enum(SURVEY_ENDINGS),
});

/** Turns as rows; one that is over has none. */
export const surveyTurnForm = recordForm<SurveyTurn>('surveyTurn', {
  schema: surveyTurn,
  columns: ({ id, at }) => ({ consultationId: id, at }),
  isLive: ({ state }) => state === 'open',
});

/** The visits of today that nobody has answered. */
export class LiveSurveyTurns {
  readonly #table: LiveTable<SurveyTurn>;

  constructor(table: LiveTable<SurveyTurn>) {
    this.#table = table;
  }

  /** The turn of a consultation; `null` when it is over or never began. */
  get(consultationId: string): SurveyTurn | null {
    return this.#table.get(consultationId);
  }

  open(): readonly SurveyTurn[] {
    return this.#table.all();
  }

  put(turn: SurveyTurn): void {
    this.#table.put(turn, undefined);
  }

  remove(consultationId: string): void {
    this.#table.remove(consultationId);
  }
}
