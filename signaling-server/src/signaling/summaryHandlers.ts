import type { Database } from '../ports/store.ts';
import type { Summaries } from '../services/summaries/summaries.ts';
import type { Handlers } from './bind.ts';
import { staffOf } from './who.ts';

export type SummarySubject = `summary.${'keep' | 'read' | 'show' | 'close'}`;

/** What the resident takes along of a talk: written, shown and closed. */
export function summaryHandlers(parts: {
  readonly db: Database;
  readonly summaries: Summaries;
}): Pick<Handlers, SummarySubject> {
  const { db, summaries } = parts;
  return {
    'summary.keep': ({ actor }, { consultationId, changes }, command) =>
      summaries.keep(command, consultationId, staffOf(actor).staffId, changes),
    'summary.read': ({ actor }, { consultationId }) =>
      summaries.read(db, consultationId, staffOf(actor).staffId),
    'summary.show': ({ actor }, { consultationId, isShown }, command) =>
      summaries.show(command, consultationId, staffOf(actor).staffId, isShown),
    'summary.close': (_, { consultationId }, command) => summaries.close(command, consultationId),
  };
}
