import { Button, useAction } from '@madoguchi/ui-kit';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useFrame } from '../app/frame.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { Section, type TaskProps } from './Section.tsx';

/** Signing out everywhere, confirmed first because it would end a call. */
export function SessionsSection({ task, onTask }: TaskProps) {
  const { t } = useText();
  const { api } = useServices();
  const { onLeft } = useFrame();
  const { busy, failure, perform } = useAction<'leave'>();
  const leave = () =>
    void perform('leave', () => api.call('signOutEverywhere')).then((left) => left && onLeft());
  return (
    <Section
      id="account-sessions"
      title={t('account:everywhere.title')}
      state={t('account:everywhere.lead')}
    >
      <FailureNotice code={failure} />
      <div className="account__actions">
        {task === 'everywhere' ? (
          <>
            <Button variant="end" aria-busy={busy !== null} onClick={leave}>
              {t('account:everywhere.confirm')}
            </Button>
            <Button onClick={() => onTask(null)}>{t('account:page.stop')}</Button>
          </>
        ) : (
          <Button variant="danger" onClick={() => onTask('everywhere')}>
            {t('account:everywhere.start')}
          </Button>
        )}
      </div>
    </Section>
  );
}
