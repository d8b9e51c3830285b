import type { ErrorCode } from '@madoguchi/domain';
import { Button, Dialog, StatusBanner, useNow } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { TIMES_GO_ON_MS } from './config.ts';
import type { Staff } from './session.ts';
import { useKeepAlive } from './useKeepAlive.ts';
import { useText } from './useText.ts';
import './frame.css';

interface IdleWatchProps {
  readonly staff: Staff;
  readonly engaged: boolean;
  readonly onRenewed: (staff: Staff) => void;
  readonly onRefused: (code: ErrorCode) => void;
}

/** Warns before a session ends, and extends it on an answer. */
export function IdleWatch(options: IdleWatchProps) {
  const { t } = useText();
  const now = useNow(TIMES_GO_ON_MS);
  const { step, extend } = useKeepAlive({ ...options, now });
  return (
    <>
      <StatusBanner tone="warning" className="notice">
        {step.say === 'endsSoon'
          ? t('account:limit.soon', { minutes: String(step.minutesLeft) })
          : null}
      </StatusBanner>
      {step.say === 'warn' && <WarnDialog secondsLeft={step.secondsLeft} onStay={extend} />}
    </>
  );
}

interface WarnDialogProps {
  readonly secondsLeft: number;
  readonly onStay: () => void;
}

/** Any key, and the one large button, keep the session (WCAG 2.2.1). */
function WarnDialog({ secondsLeft, onStay }: WarnDialogProps) {
  const { t } = useText();
  useEffect(() => {
    // The key that keeps the session does nothing else: it was pressed for that.
    const keep = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      onStay();
    };
    document.addEventListener('keydown', keep, { capture: true });
    return () => document.removeEventListener('keydown', keep, { capture: true });
  }, [onStay]);
  return (
    <Dialog title={t('account:idle.title')} onClose={onStay} className="idle-dialog">
      <p>{t('account:idle.body')}</p>
      <p className="idle-dialog__left" aria-live="polite">
        {secondsLeft > 60 ? t('account:idle.twoMinutes') : t('account:idle.oneMinute')}
      </p>
      <Button variant="primary" size="main" wide onClick={onStay}>
        {t('account:idle.stay')}
      </Button>
    </Dialog>
  );
}
