import {
  SILENCE_HOURS,
  TEXTS,
  textProblem,
  tidyText,
  type SilenceHours,
  type TextProblem,
} from '@madoguchi/domain';
import type { OpenAlert, RouteBody } from '@madoguchi/protocol';
import { RuledTextField, Select } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { wordsOfText } from '../../../app/textWords.ts';
import { useText, type Translate } from '../../../app/useText.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../../parts/useDraftForm.ts';

interface SilenceDialogProps extends DraftFormProps<RouteBody<'silenceAlert'>> {
  readonly alert: OpenAlert;
}

interface Draft {
  readonly reason: string;
  readonly hours: SilenceHours;
}

/** Silences an alert with a reason, for some hours. */
export function SilenceDialog({ alert, change, onSave, onClose }: SilenceDialogProps) {
  const { t } = useText();
  const [from] = useState<Draft>({ reason: '', hours: SILENCE_HOURS[0] });
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, problemsOf, change, onClose },
    onSave: ({ reason, hours }) =>
      onSave({ alertId: alert.alertId, reason: tidyText('phrase', reason), hours }),
  });
  const fault = t(`console:fleet.faults.${alert.fault}.title`);
  return (
    <FormDialog
      title={t('adminKiosks:watch.alerts.silenceTitle', { fault })}
      saveLabel={t('adminKiosks:watch.alerts.submit')}
      {...frame}
    >
      <p>{t('adminKiosks:watch.alerts.silenceLead')}</p>
      <RuledTextField
        {...field('reason')}
        rule={TEXTS.alertReason}
        name={t('adminKiosks:watch.alerts.reason')}
        label={t('adminKiosks:watch.alerts.reason')}
        hint={t('adminKiosks:watch.alerts.reasonHint')}
        value={draft.reason}
        onText={(reason) => edit({ reason })}
      />
      <Select
        id="silence-hours"
        label={t('adminKiosks:watch.alerts.hours')}
        value={draft.hours}
        onChange={({ target }) => {
          const hours = SILENCE_HOURS.find((each) => String(each) === target.value);
          if (hours !== undefined) edit({ hours });
        }}
      >
        {SILENCE_HOURS.map((hours) => (
          <option key={hours} value={hours}>
            {t(`adminKiosks:watch.alerts.hoursChoice.${hours}`)}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}

const problemsOf = ({ reason }: Draft): readonly TextProblem[] => {
  const problem = textProblem(reason, TEXTS.alertReason);
  return problem === null ? [] : [problem];
};

const tell = (problem: TextProblem, t: Translate) => ({
  field: 'reason',
  text: wordsOfText(problem, t('adminKiosks:watch.alerts.reason'), TEXTS.alertReason, t),
});
