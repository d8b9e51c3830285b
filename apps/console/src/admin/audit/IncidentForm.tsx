import { TEXTS } from '@madoguchi/domain';
import type { AdminKiosk, Person } from '@madoguchi/protocol';
import { Button, RuledTextField, Select, TextField } from '@madoguchi/ui-kit';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../app/useText.ts';
import {
  incidentOf,
  NEW_INCIDENT,
  type IncidentProblem,
  type IncidentQuestion,
} from './incidentDraft.ts';

interface Subjects {
  readonly people: readonly Pick<Person, 'staffId' | 'displayName'>[];
  readonly kiosks: readonly (Pick<AdminKiosk, 'kioskId' | 'name' | 'revokedAt'> & {
    readonly district: string;
  })[];
}

interface IncidentFormProps extends Subjects {
  readonly busy: boolean;
  readonly onAsk: (question: IncidentQuestion) => void;
}

/** The form of an incident report: an account or a kiosk, a stretch of time, and the reason. */
export function IncidentForm({ people, kiosks, busy, onAsk }: IncidentFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(NEW_INCIDENT);
  const [problems, setProblems] = useState<readonly IncidentProblem[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = incidentOf(draft);
    if (!('problems' in asked)) {
      setProblems([]);
      return onAsk(asked);
    }
    setProblems(asked.problems);
    document.getElementById(`incident-${fieldOf(asked.problems[0])}`)?.focus();
  };
  const told = (problem: 'from' | 'until' | 'long') =>
    problems.includes(problem) && t(`adminIncident:form.problems.${problem}`);
  return (
    <form className="audit-form" onSubmit={submit} noValidate aria-labelledby="incident-legend">
      <h3 id="incident-legend">{t('adminIncident:form.legend')}</h3>
      <p>{t('adminIncident:form.lead')}</p>
      <div className="audit-form__fields incident-fields">
        <SubjectField
          {...{ people, kiosks }}
          subject={draft.subject}
          onChoose={(subject) => setDraft({ ...draft, subject })}
        />
        <TextField
          id="incident-from"
          label={t('adminIncident:form.from')}
          error={told('from')}
          type="datetime-local"
          value={draft.from}
          onChange={({ target: { value: from } }) => setDraft({ ...draft, from })}
        />
        <TextField
          id="incident-until"
          label={t('adminIncident:form.until')}
          error={told('until') || told('long')}
          type="datetime-local"
          value={draft.until}
          onChange={({ target: { value: until } }) => setDraft({ ...draft, until })}
        />
      </div>
      <RuledTextField
        id="incident-reason"
        rule={TEXTS.incidentReason}
        name={t('adminIncident:form.reason')}
        label={t('adminIncident:form.reason')}
        value={draft.reason}
        onText={(reason) => setDraft({ ...draft, reason })}
      />
      <div className="audit-form__buttons">
        <Button type="submit" variant="primary" icon="search" aria-busy={busy}>
          {t('adminIncident:form.submit')}
        </Button>
      </div>
    </form>
  );
}

/** The field that the first problem is in. */
function fieldOf(problem: IncidentProblem | undefined): string {
  if (typeof problem === 'object') return 'reason';
  return problem === 'from' ? 'from' : 'until';
}

interface SubjectFieldProps extends Subjects {
  readonly subject: string;
  readonly onChoose: (subject: string) => void;
}

function SubjectField({ people, kiosks, subject, onChoose }: SubjectFieldProps) {
  const { t } = useText();
  return (
    <Select
      label={t('adminIncident:form.subject')}
      value={subject}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t('adminIncident:form.anybody')}</option>
      <optgroup label={t('adminIncident:form.people')}>
        {people.map(({ staffId, displayName }) => (
          <option key={staffId} value={`staff/${staffId}`}>
            {displayName}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('adminIncident:form.kiosks')}>
        {kiosks.map(({ kioskId, name, district, revokedAt }) => {
          const whole = `${district} ${name}`.trim();
          return (
            <option key={kioskId} value={`kiosk/${kioskId}`}>
              {revokedAt === null ? whole : t('adminIncident:form.gone', { name: whole })}
            </option>
          );
        })}
      </optgroup>
    </Select>
  );
}
