import type { Api, Connection } from '@madoguchi/client';
import { useNow } from '@madoguchi/ui-kit';
import type { OpenAlert } from '@madoguchi/protocol';
import { useCallback, useState } from 'react';
import { useText } from '../../../app/useText.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { useAdminData } from '../../parts/useAdminData.ts';
import { usePolled } from '../usePolled.ts';
import { MendList } from './MendList.tsx';
import { SilenceDialog } from './SilenceDialog.tsx';
import './watch.css';
import { WatchTable } from './WatchTable.tsx';

const WORDS_GO_ON_MS = 30_000;

interface WatchPartProps {
  readonly api: Api;
  readonly connection: Connection;
}

/** 見守り: whether each kiosk can serve today, and what to do about those that cannot. */
export function WatchPart({ api, connection }: WatchPartProps) {
  const { t } = useText();
  const now = useNow(WORDS_GO_ON_MS);
  const fleet = useAdminData(
    useCallback(() => api.call('fleet'), [api]),
    connection,
  );
  const [silencing, setSilencing] = useState<OpenAlert | null>(null);
  const { act, change, reload } = fleet;
  usePolled(reload, connection);
  return (
    <>
      <p>{t('adminKiosks:watch.lead')}</p>
      <Loaded from={fleet}>
        {({ kiosks }) => (
          <>
            <MendList
              kiosks={kiosks}
              onSee={({ alertId }) => void act('see', () => api.call('seeAlert', { alertId }))}
              onSilence={(alert) => {
                change.dismiss();
                setSilencing(alert);
              }}
            />
            <WatchTable kiosks={kiosks} now={now} />
          </>
        )}
      </Loaded>
      {silencing !== null && (
        <SilenceDialog
          alert={silencing}
          change={change}
          onSave={(asked) =>
            void act('silence', () => api.call('silenceAlert', asked)).then((done) => {
              if (done !== null) setSilencing(null);
            })
          }
          onClose={() => setSilencing(null)}
        />
      )}
    </>
  );
}
