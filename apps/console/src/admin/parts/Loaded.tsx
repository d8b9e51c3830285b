import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import type { AdminData } from './useAdminData.ts';

interface LoadedProps<Data> {
  readonly from: AdminData<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Loaded data, or a notice that it is loading or why it failed. */
export function Loaded<Data>({ from: { data, failure, reload }, children }: LoadedProps<Data>) {
  const { t } = useText();
  return (
    <>
      <FailureNotice code={failure} />
      {failure && (
        <div>
          <Button icon="reload" onClick={reload}>
            {t('admin:data.again')}
          </Button>
        </div>
      )}
      {data !== null && children(data)}
      {data === null && !failure && <p aria-live="polite">{t('admin:data.loading')}</p>}
    </>
  );
}
