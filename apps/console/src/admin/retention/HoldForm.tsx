import { TEXTS } from '@madoguchi/domain';
import type { Organisation, RouteBody } from '@madoguchi/protocol';
import { RuledTextField, Select, TextField } from '@madoguchi/ui-kit';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  holdOf,
  holdProblems,
  NEW_HOLD,
  type HoldDraft,
  type HoldProblem,
} from './retentionDraft.ts';

interface HoldFormProps extends DraftFormProps<RouteBody<'holdRecord'>> {
  readonly ward: Organisation;
  readonly today: string;
}

/** Holds a consultation, by its ticket. */
export function HoldForm({ ward, today, change, onSave, onClose }: HoldFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: NEW_HOLD,
    problemsOf: (typed: HoldDraft) => holdProblems(typed, today),
    onSave: (typed) => onSave(holdOf(typed)),
  });
  return (
    <FormDialog
      title={t('adminRetention:holds.form.title')}
      saveLabel={t('adminRetention:holds.form.save')}
      {...frame}
    >
      <CenterField {...{ ward, draft, edit }} state={field('center')} />
      <TextField
        {...field('number')}
        label={t('adminRetention:holds.form.number')}
        inputMode="numeric"
        value={draft.number}
        onChange={(event) => edit({ number: event.target.value })}
      />
      <TextField
        {...field('day')}
        label={t('adminRetention:holds.form.day')}
        type="date"
        max={today}
        value={draft.day}
        onChange={(event) => edit({ day: event.target.value })}
      />
      <RuledTextField
        {...field('reason')}
        rule={TEXTS.retentionReason}
        name={t('adminRetention:holds.form.reason')}
        label={t('adminRetention:holds.form.reason')}
        value={draft.reason}
        onText={(reason) => edit({ reason })}
      />
      <TextField
        {...field('until')}
        label={t('adminRetention:holds.form.until')}
        type="date"
        min={today}
        value={draft.until}
        onChange={(event) => edit({ until: event.target.value })}
      />
    </FormDialog>
  );
}

interface CenterFieldProps extends Pick<HoldFormProps, 'ward'> {
  readonly draft: HoldDraft;
  readonly state: FieldState;
  readonly edit: (changed: Partial<HoldDraft>) => void;
}

function CenterField({ ward, draft, state, edit }: CenterFieldProps) {
  const { t } = useText();
  return (
    <Select
      {...state}
      label={t('adminRetention:holds.form.center')}
      value={draft.district}
      onChange={(event) => edit({ district: event.target.value })}
    >
      <option value="">{t('adminRetention:holds.form.choose')}</option>
      {ward.centers.map(({ id, district }) => (
        <option key={id} value={district}>
          {district}
        </option>
      ))}
    </Select>
  );
}

const tell = (problem: HoldProblem, t: Translate) =>
  typeof problem === 'string'
    ? { field: problem, text: t(`adminRetention:holds.problems.${problem}`) }
    : {
        field: 'reason',
        text: wordsOfText(
          problem.reason,
          t('adminRetention:holds.form.reason'),
          TEXTS.retentionReason,
          t,
        ),
      };
