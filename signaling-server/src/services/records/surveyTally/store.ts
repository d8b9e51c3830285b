import { LANGUAGES, SURVEY_ENDINGS, type SurveyTally } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const count = z.int();

const surveyTally: z.ZodType<SurveyTally> = z.object({
  id: z.string(),
  state: z.enum(['kept', 'over']),
  day: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  topicId: z.string(),
  language: z.enum(LANGUAGES),
  ending: z.enum(SURVEY_ENDINGS),
  faces: z.object({ good: count, fair: count, bad: count }),
  replies: z.record(z.string(), z.object({ yes: count, no: count })),
});

/**
 * Tallies stay live as long as they are kept: they are a few hundred bytes each. A row has the day alone as its time, and
 * refers to nothing, so that places can be removed.
 */
export const surveyTallyForm = recordForm<SurveyTally>('surveyTally', {
  schema: surveyTally,
  columns: ({ day }) => ({ at: Date.parse(day) }),
  isLive: ({ state }) => state === 'kept',
});

export const surveyTallyIndexes: readonly IndexSpec<SurveyTally>[] = [
  { name: 'center', keysOf: ({ centerId }) => [centerId] },
];

/** What residents said of their visits. */
export class LiveSurveyTallies {
  readonly #table: LiveTable<SurveyTally>;

  constructor(table: LiveTable<SurveyTally>) {
    this.#table = table;
  }

  get(id: string): SurveyTally | null {
    return this.#table.get(id);
  }

  all(): readonly SurveyTally[] {
    return this.#table.all();
  }

  /** Those of one center, of the days before this one. */
  atCenter(centerId: string, before: string): readonly SurveyTally[] {
    return this.#table.by('center', centerId).filter(({ day }) => day < before);
  }

  put(tally: SurveyTally): void {
    this.#table.put(tally, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
