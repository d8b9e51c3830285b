import { DAY_MS } from '../localTime.ts';
import type { FormTemplate } from './template/index.ts';

/** The instant until which a procedure that has ended is kept: as long as its template says. */
export const keptUntil = (
  endedAt: number,
  { retentionDays }: Pick<FormTemplate, 'retentionDays'>,
): number => endedAt + retentionDays * DAY_MS;
