import type { Connection } from '@madoguchi/client';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from './useText.ts';

/** A notice that the connection is interrupted and is being restored. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const { t } = useText();
  const away = connection.state === 'interrupted' || connection.state === 'connecting';
  return (
    <StatusBanner tone="warning" className="notice">
      {away ? (
        <>
          <strong>{t('console:connection.interrupted')}</strong>
          {` ${t('console:connection.interruptedBody')}`}
        </>
      ) : null}
    </StatusBanner>
  );
}
