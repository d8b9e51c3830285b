import { TOPIC_STATES, type TopicRule } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { RadioGroup, Select, TextField } from '@madoguchi/ui-kit';
import { useCallback, useId, useMemo } from 'react';
import type { Action } from '../../app/useAction.ts';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraft } from '../parts/useDraft.ts';
import {
  desksFor,
  newRule,
  ruleOf,
  ruleProblems,
  type RuleDraft,
  type RuleProblem,
} from './ruleDraft.ts';

interface RuleFormProps {
  /** The topic it is opened for; '' leaves the choice. */
  readonly topicId: string;
  readonly topics: AdminTopics;
  readonly ward: Organisation;
  readonly change: Action<string>;
  readonly onSave: (rule: TopicRule) => void;
  readonly onClose: () => void;
}

/** From a day on a topic is shown, in preparation or stopped at a place. */
export function RuleForm({ topicId, topics, ward, change, onSave, onClose }: RuleFormProps) {
  const { t } = useText();
  const prefix = useId();
  const from = useMemo(() => newRule(topicId, topics.today), [topicId, topics.today]);
  const tell = useCallback(
    (problem: RuleProblem) => ({
      field: problem === 'past' ? 'since' : problem,
      text: t(`adminTopics:problems.${problem}`),
    }),
    [t],
  );
  const { draft, told, changed, edit, errorOf, save } = useDraft({
    ...{ from, prefix, tell },
    problemsOf: (typed: RuleDraft) => ruleProblems(typed, topics.today),
    onSave: (typed) => onSave(ruleOf(typed)),
  });
  const said = (field: RuleProblem) => {
    const error = errorOf(field);
    return { id: prefix + field, ...(error === undefined ? {} : { error }) };
  };
  const shared = { said, draft, onChange: edit };
  return (
    <FormDialog
      title={t('adminTopics:form.title')}
      problems={told}
      failure={change.failure}
      busy={change.busy !== null}
      changed={changed}
      onSave={save}
      onClose={onClose}
    >
      <WhereFields {...shared} topics={topics} ward={ward} />
      <WhatFields {...shared} today={topics.today} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly said: (field: RuleProblem) => { id: string; error?: string };
  readonly draft: RuleDraft;
  readonly onChange: (changed: Partial<RuleDraft>) => void;
}

const SCOPES = ['ward', 'center', 'desk'] as const;

function WhereFields(props: FieldsProps & Pick<RuleFormProps, 'topics' | 'ward'>) {
  const { said, draft, onChange, topics } = props;
  const { t } = useText();
  const { language } = useLanguage();
  return (
    <>
      <Select
        {...said('topic')}
        label={t('adminTopics:form.topic')}
        value={draft.topicId}
        onChange={(event) => onChange({ topicId: event.target.value, placeId: '' })}
      >
        <option value="">{t('adminTopics:form.choose')}</option>
        {topics.topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {localised(name, language)}
          </option>
        ))}
      </Select>
      <RadioGroup
        label={t('adminTopics:form.scope')}
        hint={t('adminTopics:form.order')}
        options={SCOPES.map((value) => ({ value, label: t(`adminTopics:form.scopes.${value}`) }))}
        value={draft.scope}
        onChange={(scope) => onChange({ scope, placeId: '' })}
      />
      {draft.scope !== 'ward' && <PlaceField {...props} scope={draft.scope} />}
    </>
  );
}

interface PlaceFieldProps extends FieldsProps, Pick<RuleFormProps, 'topics' | 'ward'> {
  readonly scope: 'center' | 'desk';
}

function PlaceField({ said, draft, onChange, topics, ward, scope }: PlaceFieldProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const kind = topics.topics.find(({ id }) => id === draft.topicId)?.deskKind;
  const places =
    scope === 'center'
      ? ward.centers.map(({ id, district }) => ({ id, name: district }))
      : desksFor(ward, kind).map(({ id, name }) => ({ id, name: localised(name, language) }));
  return (
    <Select
      {...said('place')}
      label={t(`adminTopics:form.${scope}`)}
      {...(scope === 'desk' && { hint: t('adminTopics:form.deskHint') })}
      value={draft.placeId}
      onChange={(event) => onChange({ placeId: event.target.value })}
    >
      <option value="">{t('adminTopics:form.choose')}</option>
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function WhatFields({ said, draft, onChange, today }: FieldsProps & { readonly today: string }) {
  const { t } = useText();
  return (
    <>
      <RadioGroup
        {...said('state')}
        label={t('adminTopics:form.state')}
        options={TOPIC_STATES.map((value) => ({ value, label: t(`adminTopics:states.${value}`) }))}
        value={draft.state}
        onChange={(state) => onChange({ state })}
      />
      <TextField
        {...said('since')}
        label={t('adminTopics:form.since')}
        type="date"
        min={today}
        value={draft.since}
        onChange={(event) => onChange({ since: event.target.value })}
      />
      <TextField
        {...said('reason')}
        label={t('adminTopics:form.reason')}
        hint={t('adminTopics:form.reasonHint')}
        value={draft.reason}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </>
  );
}
