import { NO_FIGURES, withEffort, type Procedure, type ProcedureEvent } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { procedureFiguresKind } from './kind.ts';
import { figuresKey } from './store.ts';

/** The first submission of a procedure is counted for its topic, in the unit of work in which it happens. */
export function countEffort(
  { stores, now }: FollowedUnit,
  { before, after }: RecordChange<Procedure, ProcedureEvent>,
): void {
  if (before === null || 'receiptNumber' in before || after.state !== 'submitted') return;
  const { topicId, resumeDay, effort } = after;
  const store = stores.records(procedureFiguresKind);
  const id = figuresKey(resumeDay.slice(0, 'YYYY-MM'.length), topicId);
  const figures = store.get(id) ?? { id, state: 'kept', at: now, topicId, ...NO_FIGURES };
  store.put({ ...figures, ...withEffort(figures, effort) });
}
