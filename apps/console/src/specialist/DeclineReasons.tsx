import { DECLINE_REASONS, type DeclineReason } from '@madoguchi/domain';
import { useEffect, useRef } from 'react';
import { useText } from '../app/useText.ts';
import { ReasonKeys } from './ReasonKeys.tsx';

/** The reasons for declining an offer, as the second step. */
export function DeclineReasons({
  onDecline,
}: {
  readonly onDecline: (reason: DeclineReason) => void;
}) {
  const { t } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    // On a small or enlarged screen the reasons would begin below the edge of the dialog.
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="decline" aria-labelledby="decline-title">
      <h3 className="decline__title" id="decline-title" tabIndex={-1} ref={title}>
        {t('console:ringing.declineTitle')}
      </h3>
      <p className="decline__hint">{t('console:ringing.declineHint')}</p>
      <ReasonKeys
        reasons={DECLINE_REASONS}
        wordsFor={(reason) => t(`console:ringing.reasons.${reason}`)}
        onChoose={onDecline}
      />
    </section>
  );
}
