import {
  AUDIT_ACTIONS,
  TEXTS,
  textProblem,
  tidyText,
  type AuditAction,
  type AuditQuery,
  type AuditRecordKind,
} from '@madoguchi/domain';
import { dayEnd, dayStart } from '../parts/time.ts';

/** What stands in the search form; an empty field does not matter. */
export interface AuditDraft {
  readonly staffId: string;
  readonly action: AuditAction | '';
  readonly recordKind: AuditRecordKind | '';
  readonly recordId: string;
  /** Days as YYYY-MM-DD, both included. */
  readonly from: string;
  readonly until: string;
}

export const EMPTY_DRAFT: AuditDraft = {
  staffId: '',
  action: '',
  recordKind: '',
  recordId: '',
  from: '',
  until: '',
};

export type AuditProblem = 'datesTurned' | 'idWrong';

/** What has to be put right before searching. */
export function auditProblems({ from, until, recordId }: AuditDraft): AuditProblem[] {
  const problems: AuditProblem[] = [];
  if (textProblem(recordId, TEXTS.recordId) !== null) problems.push('idWrong');
  if (from !== '' && until !== '' && until < from) problems.push('datesTurned');
  return problems;
}

export type AuditConditions = Omit<AuditQuery, 'before'>;

/** The search conditions of the form; days become instants in the ward's time zone. */
export const conditionsOf = (draft: AuditDraft): AuditConditions => ({
  staffId: draft.staffId || null,
  action: draft.action || null,
  recordKind: draft.recordKind || null,
  recordId: tidyText('phrase', draft.recordId) || null,
  from: dayStart(draft.from),
  until: dayEnd(draft.until),
});

type Group<A extends AuditAction = AuditAction> = A extends `${infer Name}.${string}`
  ? Name
  : never;

/** The audit actions grouped by subject, in the order of the table. */
export function actionGroups(): { group: Group; actions: AuditAction[] }[] {
  const groups = new Map<Group, AuditAction[]>();
  for (const action of AUDIT_ACTIONS) {
    const group = action.split('.')[0] as Group;
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups].map(([group, actions]) => ({ group, actions }));
}
