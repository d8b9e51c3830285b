import { AUDIT_RECORDS, TEXTS } from '@madoguchi/domain';
import type { Person } from '@madoguchi/protocol';
import { Button, Select, TextField, RuledTextField } from '@madoguchi/ui-kit';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../app/useText.ts';
import {
  actionGroups,
  auditProblems,
  conditionsOf,
  EMPTY_DRAFT,
  type AuditConditions,
  type AuditDraft,
  type AuditProblem,
} from './auditQuery.ts';

interface AuditFormProps {
  readonly people: readonly Person[];
  readonly busy: boolean;
  readonly onSearch: (conditions: AuditConditions) => void;
}

/** The search form: person, action, object and period, all optional. */
export function AuditForm({ people, busy, onSearch }: AuditFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [problems, setProblems] = useState<readonly AuditProblem[]>([]);
  const edit = (change: Partial<AuditDraft>) => setDraft({ ...draft, ...change });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = auditProblems(draft);
    setProblems(found);
    if (found.length === 0) return onSearch(conditionsOf(draft));
    document.getElementById(found[0] === 'idWrong' ? 'audit-id' : 'audit-until')?.focus();
  };
  const datesTurned = problems.includes('datesTurned') && t('adminAudit:form.datesTurned');
  return (
    <form className="audit-form" onSubmit={submit} noValidate aria-labelledby="audit-legend">
      <h3 id="audit-legend">{t('adminAudit:form.legend')}</h3>
      <div className="audit-form__fields">
        <Choices draft={draft} people={people} onEdit={edit} />
        <RuledTextField
          id="audit-id"
          rule={TEXTS.recordId}
          name={t('adminAudit:form.recordId')}
          label={t('adminAudit:form.recordId')}
          value={draft.recordId}
          autoComplete="off"
          onText={(recordId) => edit({ recordId })}
        />
        <TextField
          label={t('adminAudit:form.from')}
          type="date"
          value={draft.from}
          onChange={(event) => edit({ from: event.target.value })}
        />
        <TextField
          id="audit-until"
          label={t('adminAudit:form.until')}
          error={datesTurned}
          type="date"
          value={draft.until}
          onChange={(event) => edit({ until: event.target.value })}
        />
      </div>
      <div className="audit-form__buttons">
        <Button type="submit" variant="primary" icon="search" aria-busy={busy}>
          {t('adminAudit:form.submit')}
        </Button>
        <Button
          onClick={() => {
            setDraft(EMPTY_DRAFT);
            setProblems([]);
          }}
        >
          {t('adminAudit:form.clear')}
        </Button>
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly draft: AuditDraft;
  readonly people: readonly Person[];
  readonly onEdit: (change: Partial<AuditDraft>) => void;
}

function Choices({ draft, people, onEdit }: ChoicesProps) {
  const { t } = useText();
  const all = <option value="">{t('adminAudit:form.anybody')}</option>;
  return (
    <>
      <Select
        label={t('adminAudit:form.person')}
        value={draft.staffId}
        onChange={(event) => onEdit({ staffId: event.target.value })}
      >
        {all}
        {people.map(({ staffId, displayName }) => (
          <option key={staffId} value={staffId}>
            {displayName}
          </option>
        ))}
      </Select>
      <Select
        label={t('adminAudit:form.action')}
        value={draft.action}
        onChange={({ target: { value } }) => onEdit({ action: oneOf(ACTIONS, value) })}
      >
        {all}
        {GROUPS.map(({ group, actions }) => (
          <optgroup key={group} label={t(`adminAudit:groups.${group}`)}>
            {actions.map((action) => (
              <option key={action} value={action}>
                {t(`adminAudit:actions.${action}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select
        label={t('adminAudit:form.record')}
        value={draft.recordKind}
        onChange={({ target: { value } }) => onEdit({ recordKind: oneOf(AUDIT_RECORDS, value) })}
      >
        {all}
        {AUDIT_RECORDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`adminAudit:records.${kind}`)}
          </option>
        ))}
      </Select>
    </>
  );
}

const GROUPS = actionGroups();
const ACTIONS = GROUPS.flatMap(({ actions }) => actions);

/** The choice with this value, or none. */
const oneOf = <Choice extends string>(choices: readonly Choice[], value: string): Choice | '' =>
  choices.find((choice) => choice === value) ?? '';
