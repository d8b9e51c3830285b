import { DECLINE_REASONS, type DeclineReason } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useText } from '../app/useText.ts';
import { Kbd } from '../app/Kbd.tsx';
import type { Command } from '../app/keys.ts';
import { useShortcuts } from '../app/useShortcuts.ts';

const KEYS: Record<DeclineReason, Command> = {
  'other-matter': 'declineReason1',
  'wrong-desk': 'declineReason2',
  'called-away': 'declineReason3',
};

/** The second step of letting a call pass: why. */
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
  useShortcuts(
    Object.fromEntries(DECLINE_REASONS.map((reason) => [KEYS[reason], () => onDecline(reason)])),
    { inDialog: true },
  );
  return (
    <section className="decline" aria-labelledby="decline-title">
      <h3 className="decline__title" id="decline-title" tabIndex={-1} ref={title}>
        {t('console:ringing.declineTitle')}
      </h3>
      <p className="decline__hint">{t('console:ringing.declineHint')}</p>
      <div className="decline__reasons">
        {DECLINE_REASONS.map((reason) => (
          <Button key={reason} onClick={() => onDecline(reason)}>
            {t(`console:ringing.reasons.${reason}`)}
            <Kbd command={KEYS[reason]} />
          </Button>
        ))}
      </div>
    </section>
  );
}
