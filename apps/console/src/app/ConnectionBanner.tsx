import type { Connection } from '@madoguchi/client';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from './useText.ts';

/** Says that the line to the server is down and that nothing has to be done about it. */
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
