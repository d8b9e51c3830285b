import { STRATEGIES, type RoutingRule } from '@madoguchi/domain';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { RadioGroup, TextField } from '@madoguchi/ui-kit';
import { useCallback, useId, useMemo } from 'react';
import type { Action } from '../../app/useAction.ts';
import { useText } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraft } from '../parts/useDraft.ts';
import { desksFor } from '../topics/ruleDraft.ts';
import { NamedStaff } from './NamedStaff.tsx';
import {
  draftOf,
  LIMITS,
  routingProblems,
  ruleOf,
  TIMES,
  type RoutingDraft,
  type RoutingProblem,
  type Time,
} from './routingDraft.ts';
import type { Routing, RoutingWords } from './useRoutingWords.ts';

interface RoutingFormProps {
  readonly rule: RoutingRule;
  readonly specialists: Routing['specialists'];
  readonly topics: AdminTopics;
  readonly ward: Organisation;
  readonly words: RoutingWords;
  readonly change: Action<string>;
  readonly onSave: (rule: RoutingRule) => void;
  readonly onClose: () => void;
}

const HINTS = {
  offerLimit: 'adminRouting:form.offerLimitHint',
  otherBranch: 'adminRouting:form.wideningHint',
  headOffice: 'adminRouting:form.wideningHint',
  choices: 'adminRouting:form.choicesHint',
} as const satisfies Record<Time, string>;

/** How one topic rings. */
export function RoutingForm(props: RoutingFormProps) {
  const { rule, specialists, topics, ward, words, change, onSave, onClose } = props;
  const { t } = useText();
  const prefix = useId();
  const from = useMemo(() => draftOf(rule), [rule]);
  const tell = useCallback(
    (problem: RoutingProblem) => ({
      field: problem === 'turned' ? 'headOffice' : problem,
      text: t(`adminRouting:problems.${problem}`),
    }),
    [t],
  );
  const { draft, told, changed, edit, errorOf, save } = useDraft({
    ...{ from, prefix, tell },
    problemsOf: routingProblems,
    onSave: (typed) => onSave(ruleOf(rule.topicId, typed)),
  });
  const said = (field: string) => ({ id: prefix + field, error: errorOf(field) });
  const kind = topics.topics.find(({ id }) => id === rule.topicId)?.deskKind;
  const deskIds = desksFor(ward, kind).map(({ id }) => id);
  const able = specialists.filter((each) => each.deskIds.some((id) => deskIds.includes(id)));
  return (
    <FormDialog
      title={t('adminRouting:form.title', { topic: words.topic(rule.topicId) })}
      problems={told}
      failure={change.failure}
      busy={change.busy !== null}
      changed={changed}
      onSave={save}
      onClose={onClose}
    >
      <RadioGroup
        label={t('adminRouting:form.strategy')}
        hint={t(`adminRouting:strategyHints.${draft.strategy}`)}
        options={STRATEGIES.map((value) => ({
          value,
          label: t(`adminRouting:strategies.${value}`),
        }))}
        value={draft.strategy}
        onChange={(strategy) => edit({ strategy })}
      />
      {draft.strategy === 'named' && (
        <NamedStaff
          {...said('named')}
          ids={draft.namedStaffIds}
          able={able}
          words={words}
          onChange={(namedStaffIds) => edit({ namedStaffIds })}
        />
      )}
      <TimeFields draft={draft} said={said} onEdit={edit} />
    </FormDialog>
  );
}

interface TimeFieldsProps {
  readonly draft: RoutingDraft;
  readonly said: (field: Time) => { id: string; error: string | undefined };
  readonly onEdit: (changed: Partial<RoutingDraft>) => void;
}

/** How long each step takes, in seconds. */
function TimeFields({ draft, said, onEdit }: TimeFieldsProps) {
  const { t } = useText();
  return (
    <div className="routing-times">
      {TIMES.map((time) => (
        <TextField
          key={time}
          {...said(time)}
          label={t(`adminRouting:form.${time}`)}
          hint={t(HINTS[time])}
          type="number"
          min={LIMITS[time][0]}
          max={LIMITS[time][1]}
          inputMode="numeric"
          value={draft[time]}
          onChange={(event) => onEdit({ [time]: event.target.value })}
        />
      ))}
    </div>
  );
}
