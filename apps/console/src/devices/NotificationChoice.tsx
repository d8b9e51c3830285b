import { Button, useObservable } from '@madoguchi/ui-kit';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';

/** Whether the desktop tells of a ring while the page is not seen; the permission is asked for by a press only. */
export function NotificationChoice() {
  const { t } = useText();
  const { notifier } = useServices();
  const permission = useObservable(notifier.permission);
  return (
    <div className="devices__notifications">
      <p aria-live="polite">{t(`console:notification.states.${permission}`)}</p>
      <AskForNotifications />
    </div>
  );
}

/** The button by which the permission is asked for, as long as nobody has answered. */
export function AskForNotifications() {
  const { t } = useText();
  const { notifier } = useServices();
  const permission = useObservable(notifier.permission);
  if (permission !== 'default') return null;
  return (
    <Button icon="bell" onClick={() => void notifier.ask()}>
      {t('console:notification.ask')}
    </Button>
  );
}
