import { BOOKING_LIMITS, BOOKING_STEPS } from '@madoguchi/domain';
import { Select, TextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import type { DeskRow } from './DeskRulesTable.tsx';
import { KeptFreeFields } from './KeptFreeFields.tsx';
import { LengthFields, type TopicChoice } from './LengthFields.tsx';
import {
  draftOf,
  rulesOf,
  rulesProblems,
  stepOf,
  USUAL_RULES,
  type NumberRule,
  type Rules,
  type RulesDraft,
  type RulesProblem,
} from './rulesDraft.ts';
import { RulesExample } from './RulesExample.tsx';

interface RulesFormProps extends DraftFormProps<Rules> {
  readonly desk: DeskRow;
  readonly topics: readonly TopicChoice[];
}

/** The rules by which one desk is booked; each says what it does and what it was at first. */
export function RulesForm({ desk, topics, change, onSave, onClose }: RulesFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => draftOf(desk.rules), [desk]),
    problemsOf: rulesProblems,
    onSave: (typed) => onSave(rulesOf(typed)),
  });
  const numbers = { draft, field, onEdit: edit };
  return (
    <FormDialog title={t('adminBookings:form.title', { desk: desk.name })} {...frame}>
      <label className="hours-check">
        <input
          type="checkbox"
          checked={draft.isOpen}
          onChange={(event) => edit({ isOpen: event.target.checked })}
        />
        <span>{t('adminBookings:form.isOpen')}</span>
      </label>
      <div className="rules-grid">
        <NumberField what="minutes" {...numbers} />
        <NumberField what="buffer" {...numbers} />
        <StepField {...{ draft, onEdit: edit }} />
        <RulesExample draft={draft} />
        <NumberField what="daysAhead" {...numbers} />
        <NumberField what="leadMinutes" {...numbers} />
        <NumberField what="earlyMinutes" {...numbers} />
        <NumberField what="graceMinutes" {...numbers} />
        <NumberField what="readyMinutes" {...numbers} />
      </div>
      <KeptFreeFields
        spans={draft.keptFree}
        fieldOf={(at) => field(lineAt('span', at))}
        onChange={(keptFree) => edit({ keptFree })}
      />
      <LengthFields
        lengths={draft.topics}
        topics={topics}
        fieldOf={(at) => field(lineAt('topic', at))}
        onChange={(lengths) => edit({ topics: lengths })}
      />
    </FormDialog>
  );
}

const lineAt = (what: 'span' | 'topic', at: number): string => `${what}-${String(at)}`;

const tell = (problem: RulesProblem, t: Translate) =>
  'at' in problem
    ? {
        field: lineAt(problem.what, problem.at),
        text: t(`adminBookings:problems.${problem.what}`, { number: problem.at + 1 }),
      }
    : { field: problem.what, text: t(`adminBookings:problems.${problem.what}`) };

interface NumberFieldProps {
  readonly what: NumberRule;
  readonly draft: RulesDraft;
  readonly field: (what: NumberRule) => FieldState;
  readonly onEdit: (changed: Partial<RulesDraft>) => void;
}

function NumberField({ what, draft, field, onEdit }: NumberFieldProps) {
  const { t } = useText();
  const [min, max] = BOOKING_LIMITS[what];
  return (
    <TextField
      {...field(what)}
      label={t(`adminBookings:form.${what}`)}
      hint={t(`adminBookings:form.${what}Hint`, { usual: USUAL_RULES[what] })}
      type="number"
      {...{ min, max }}
      step={what === 'minutes' || what === 'buffer' ? 5 : 1}
      inputMode="numeric"
      value={draft[what]}
      onChange={(event) => onEdit({ [what]: event.target.value })}
    />
  );
}

function StepField({ draft, onEdit }: Pick<NumberFieldProps, 'draft' | 'onEdit'>) {
  const { t } = useText();
  return (
    <Select
      label={t('adminBookings:form.every')}
      hint={t('adminBookings:form.everyHint', { usual: USUAL_RULES.every })}
      value={draft.every}
      onChange={(event) => onEdit({ every: stepOf(Number(event.target.value)) })}
    >
      {BOOKING_STEPS.map((step) => (
        <option key={step} value={step}>
          {t('adminBookings:form.everyOption', { minutes: step })}
        </option>
      ))}
    </Select>
  );
}
