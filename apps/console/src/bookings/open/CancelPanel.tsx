import { CANCEL_REASONS } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { Button, RadioGroup, type Action } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { ReasonKeys } from '../../specialist/ReasonKeys.tsx';
import type { OpenAct } from './openAct.ts';

interface CancelPanelProps {
  readonly booking: BookingView;
  readonly action: Action<OpenAct>;
  readonly onCancelled: () => void;
  readonly onBack: () => void;
}

/** A booking is cancelled by choosing why. */
export function CancelPanel({ booking, action, onCancelled, onBack }: CancelPanelProps) {
  const { t } = useText();
  const { model } = useActions();
  const [which, setWhich] = useState<'this' | 'later'>('this');
  return (
    <section className="decline" aria-labelledby="cancel-title">
      <h3 className="decline__title" id="cancel-title">
        {t('bookings:open.cancelTitle')}
      </h3>
      <FailureNotice code={action.failure} />
      {booking.series && (
        <RadioGroup
          label={t('bookings:series.cancelWhich')}
          options={(['this', 'later'] as const).map((value) => ({
            value,
            label: t(`bookings:series.which.${value}`),
          }))}
          value={which}
          onChange={setWhich}
        />
      )}
      <ReasonKeys
        final
        reasons={CANCEL_REASONS}
        wordsFor={(why) => t(`bookings:open.cancelReasons.${why}`)}
        onChoose={(why) =>
          void action
            .perform('cancel', () =>
              model.booking.cancel(booking.bookingId, why, which === 'later'),
            )
            .then((done) => done && onCancelled())
        }
      />
      <Button icon="back" onClick={onBack}>
        {t('bookings:held.back')}
      </Button>
    </section>
  );
}
