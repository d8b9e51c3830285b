import { STRATEGIES, type RoutingRule } from '@madoguchi/domain';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { RadioGroup, TextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
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

interface RoutingFormProps extends DraftFormProps<RoutingRule> {
  readonly rule: RoutingRule;
  readonly specialists: Routing['specialists'];
  readonly topics: AdminTopics;
  readonly ward: Organisation;
  readonly words: RoutingWords;
}

const HINTS = {
  offerLimit: 'adminRouting:form.offerLimitHint',
  otherBranch: 'adminRouting:form.wideningHint',
  headOffice: 'adminRouting:form.wideningHint',
  choices: 'adminRouting:form.choicesHint',
} as const satisfies Record<Time, string>;

/** The routing rule of a topic. */
export function RoutingForm(props: RoutingFormProps) {
  const { rule, specialists, topics, ward, words, change, onSave, onClose } = props;
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => draftOf(rule), [rule]),
    problemsOf: routingProblems,
    onSave: (typed) => onSave(ruleOf(rule.topicId, typed)),
  });
  const kind = topics.topics.find(({ id }) => id === rule.topicId)?.deskKind;
  const deskIds = desksFor(ward, kind).map(({ id }) => id);
  const able = specialists.filter((each) => each.deskIds.some((id) => deskIds.includes(id)));
  return (
    <FormDialog
      title={t('adminRouting:form.title', { topic: words.topic(rule.topicId) })}
      {...frame}
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
          {...field('named')}
          ids={draft.namedStaffIds}
          able={able}
          words={words}
          onChange={(namedStaffIds) => edit({ namedStaffIds })}
        />
      )}
      <TimeFields draft={draft} fieldOf={field} onEdit={edit} />
    </FormDialog>
  );
}

const tell = (problem: RoutingProblem, t: Translate) => ({
  field: problem === 'turned' ? 'headOffice' : problem,
  text: t(`adminRouting:problems.${problem}`),
});

interface TimeFieldsProps {
  readonly draft: RoutingDraft;
  readonly fieldOf: (time: Time) => FieldState;
  readonly onEdit: (changed: Partial<RoutingDraft>) => void;
}

/** How long each step takes, in seconds. */
function TimeFields({ draft, fieldOf, onEdit }: TimeFieldsProps) {
  const { t } = useText();
  return (
    <div className="routing-times">
      {TIMES.map((time) => (
        <TextField
          key={time}
          {...fieldOf(time)}
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
