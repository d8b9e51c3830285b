import { TEXTS, TOPIC_STATES, type TopicRule } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { RadioGroup, RuledTextField, Select, TextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  desksFor,
  newRule,
  ruleOf,
  ruleProblems,
  type RuleDraft,
  type RuleProblem,
} from './ruleDraft.ts';

interface RuleFormProps extends DraftFormProps<TopicRule> {
  /** The topic it is opened for; '' leaves the choice. */
  readonly topicId: string;
  readonly topics: AdminTopics;
  readonly ward: Organisation;
}

/** The form of a rule: from a day on a topic is shown, in preparation or stopped at a place. */
export function RuleForm({ topicId, topics, ward, change, onSave, onClose }: RuleFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => newRule(topicId, topics.today), [topicId, topics.today]),
    problemsOf: (typed: RuleDraft) => ruleProblems(typed, topics.today),
    onSave: (typed) => onSave(ruleOf(typed)),
  });
  const shared = { fieldOf: field, draft, onChange: edit };
  return (
    <FormDialog title={t('adminTopics:form.title')} {...frame}>
      <WhereFields {...shared} topics={topics} ward={ward} />
      <WhatFields {...shared} today={topics.today} />
    </FormDialog>
  );
}

const tell = (problem: RuleProblem, t: Translate) =>
  typeof problem === 'string'
    ? {
        field: problem === 'past' ? 'since' : problem,
        text: t(`adminTopics:problems.${problem}`),
      }
    : {
        field: 'reason',
        text: wordsOfText(problem.reason, t('adminTopics:form.reason'), TEXTS.ruleReason, t),
      };

interface FieldsProps {
  readonly fieldOf: (problem: Extract<RuleProblem, string>) => FieldState;
  readonly draft: RuleDraft;
  readonly onChange: (changed: Partial<RuleDraft>) => void;
}

const SCOPES = ['ward', 'center', 'desk'] as const;

function WhereFields(props: FieldsProps & Pick<RuleFormProps, 'topics' | 'ward'>) {
  const { fieldOf, draft, onChange, topics } = props;
  const { t } = useText();
  const { language } = useLanguage();
  return (
    <>
      <Select
        {...fieldOf('topic')}
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

function PlaceField({ fieldOf, draft, onChange, topics, ward, scope }: PlaceFieldProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const kind = topics.topics.find(({ id }) => id === draft.topicId)?.deskKind;
  const places =
    scope === 'center'
      ? ward.centers.map(({ id, district }) => ({ id, name: district }))
      : desksFor(ward, kind).map(({ id, name }) => ({ id, name: localised(name, language) }));
  return (
    <Select
      {...fieldOf('place')}
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

function WhatFields({ fieldOf, draft, onChange, today }: FieldsProps & { readonly today: string }) {
  const { t } = useText();
  return (
    <>
      <RadioGroup
        {...fieldOf('state')}
        label={t('adminTopics:form.state')}
        options={TOPIC_STATES.map((value) => ({ value, label: t(`adminTopics:states.${value}`) }))}
        value={draft.state}
        onChange={(state) => onChange({ state })}
      />
      <TextField
        {...fieldOf('since')}
        label={t('adminTopics:form.since')}
        type="date"
        min={today}
        value={draft.since}
        onChange={(event) => onChange({ since: event.target.value })}
      />
      <RuledTextField
        {...fieldOf('reason')}
        rule={TEXTS.ruleReason}
        name={t('adminTopics:form.reason')}
        label={t('adminTopics:form.reason')}
        hint={t('adminTopics:form.reasonHint')}
        value={draft.reason}
        autoComplete="off"
        onText={(reason) => onChange({ reason })}
      />
    </>
  );
}
