import { localDay, type Caller } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { WHOLE_LIST } from '../admin/adminParts.ts';
import { surveyAsCsv } from './surveyCsv.ts';
import { surveyByTopic } from './surveyFigures.ts';

interface ExportParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** 利用者の声 as a file. */
export class SurveyExport {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** What was said for each topic on the days before today, as CSV; that it was taken is remembered. */
  async csv(caller: Caller): Promise<string> {
    const { db, clock, timeZone } = this.#parts;
    const topics = surveyByTopic(db, localDay(clock.now(), timeZone));
    await db.write(({ audit }) => {
      const record = { kind: 'system', id: WHOLE_LIST } as const;
      const details = { rows: topics.length };
      audit.append({ ...caller, action: 'survey.exported', record, details }, clock.now());
    });
    return surveyAsCsv(topics);
  }
}
