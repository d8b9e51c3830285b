import type { OpenAlert } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useText } from '../../../app/useText.ts';
import { useTimes } from '../../parts/useTimes.ts';

interface AlertNoteProps {
  readonly alert: OpenAlert;
  readonly onSee: () => void;
  readonly onSilence: () => void;
}

/** What has become of the alert of a fault, and what an admin does with it. */
export function AlertNote({ alert, onSee, onSilence }: AlertNoteProps) {
  const { t } = useText();
  const { dayAndClock } = useTimes();
  const { state, raisedAt, until, reason } = alert;
  const name = alert.byName ?? t('adminKiosks:watch.alerts.somebody');
  const words =
    state === 'silenced'
      ? t('adminKiosks:watch.alerts.silenced', {
          ...{ name, reason: reason ?? '' },
          time: dayAndClock(until ?? raisedAt),
        })
      : t(`adminKiosks:watch.alerts.${state}`, { name, time: dayAndClock(raisedAt) });
  return (
    <dd className="mend__alert" data-state={state}>
      <span>
        <Icon name={state === 'raised' ? 'bell' : state === 'seen' ? 'done' : 'hold'} />
        {words}
      </span>
      <span className="mend__acts">
        {state === 'raised' && <Button onClick={onSee}>{t('adminKiosks:watch.alerts.see')}</Button>}
        {state !== 'silenced' && (
          <Button onClick={onSilence}>{t('adminKiosks:watch.alerts.silence')}</Button>
        )}
      </span>
    </dd>
  );
}
