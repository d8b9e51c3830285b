import {
  INCIDENT_LIMIT_MS,
  TEXTS,
  textProblem,
  tidyText,
  type TextProblem,
} from '@madoguchi/domain';
import type { RouteBody } from '@madoguchi/protocol';
import { instantIn } from '../parts/time.ts';

/** What stands in the form of 記録の調査. */
export interface IncidentDraft {
  /** `staff/ID`, `kiosk/ID`, or empty for everybody. */
  readonly subject: string;
  /** As a field for date and time writes them: `2026-11-30T13:05`. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export const NEW_INCIDENT: IncidentDraft = { subject: '', from: '', until: '', reason: '' };

export type IncidentProblem = 'from' | 'until' | 'long' | { readonly reason: TextProblem };
export type IncidentQuestion = RouteBody<'reportIncident'>;

/** What the server is asked, or what has to be put right first. */
export function incidentOf(
  draft: IncidentDraft,
): IncidentQuestion | { readonly problems: readonly IncidentProblem[] } {
  const [from, until] = [instantIn(draft.from), instantIn(draft.until)];
  const problems: IncidentProblem[] = [];
  if (from === null) problems.push('from');
  if (until === null || (from !== null && until <= from)) problems.push('until');
  else if (from !== null && until - from > INCIDENT_LIMIT_MS) problems.push('long');
  const reason = textProblem(draft.reason, TEXTS.incidentReason);
  if (reason !== null) problems.push({ reason });
  if (from === null || until === null || problems.length > 0) return { problems };
  const told = tidyText(TEXTS.incidentReason.kind, draft.reason);
  return { subject: subjectOf(draft.subject), from, until, reason: told };
}

function subjectOf(chosen: string): IncidentQuestion['subject'] {
  const [, kind, id = ''] = /^(staff|kiosk)\/(.+)$/.exec(chosen) ?? [];
  if (kind === 'staff') return { kind, id };
  return kind === 'kiosk' ? { kind, id } : { kind: 'anybody' };
}
