import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from './useText.ts';
import { Brand } from './Brand.tsx';

/** A screen with one sentence, e.g. while connecting. */
export function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <div className="plain">
      <header className="plain__header">
        <Brand heading />
      </header>
      <main className="plain__main">
        <p aria-live="polite">{children}</p>
      </main>
    </div>
  );
}

/** A refusal that retrying would not change: its reason, and what can be done. */
export function RefusedScreen({
  code,
  onRetry,
}: {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}) {
  const { t } = useText();
  const reload = code === 'CLIENT_TOO_OLD' || code === 'BAD_REQUEST' || code === 'UNKNOWN_EVENT';
  return (
    <div className="plain" data-screen="refused">
      <header className="plain__header">
        <Brand />
      </header>
      <main className="plain__main">
        <Icon name="info" className="plain__icon" />
        <h1>{t('console:connection.refused')}</h1>
        <p role="alert">{t(`errors:${code}`)}</p>
        {reload ? (
          <Button variant="primary" icon="reload" onClick={() => location.reload()}>
            {t('console:connection.reload')}
          </Button>
        ) : (
          <Button variant="primary" icon="reload" onClick={onRetry}>
            {t('console:connection.retry')}
          </Button>
        )}
      </main>
    </div>
  );
}
