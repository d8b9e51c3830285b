import type { AdminKiosk, Organisation } from '@madoguchi/protocol';
import { useNow } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useOrganisation } from '../parts/useAdminData.ts';
import { adminHash } from '../shell/route.ts';
import { ClockAlert } from './ClockAlert.tsx';
import { DuplicateAlert } from './DuplicateAlert.tsx';
import { KioskDialogs, type OpenKiosk } from './KioskDialogs.tsx';
import '../parts/marks.css';
import './kiosks.css';
import { KiosksTable } from './KiosksTable.tsx';
import { kioskRows } from './kioskView.ts';
import { UseTable } from './UseTable.tsx';
import { WatchPart } from './watch/WatchPart.tsx';
import { useKiosks, type Kiosks } from './useKiosks.ts';

const WORDS_GO_ON_MS = 30_000;

const PARTS = ['devices', 'watch', 'use'] as const;

/** 相談端末: the devices, their connection state, and enrolment; how well they are; and how much they are used. */
export function KiosksPage({ api, connection, part }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  const kiosks = useKiosks(api, connection);
  const current = PARTS.find((known) => known === part) ?? 'devices';
  return (
    <Page title={t('adminKiosks:title')} lead={t('adminKiosks:lead')}>
      <Notice undo={kiosks.undo} />
      <Parts
        label={t('adminKiosks:title')}
        current={current}
        parts={PARTS.map((known) => ({
          part: known,
          label: t(`adminKiosks:parts.${known}`),
          href: adminHash('kiosks', known),
        }))}
      />
      <Loaded from={ward}>
        {(organisation) => (
          <Loaded from={kiosks}>
            {(data) =>
              current === 'use' ? (
                <UseTable api={api} />
              ) : current === 'watch' ? (
                <WatchPart api={api} connection={connection} />
              ) : (
                <Devices api={api} all={data.kiosks} kiosks={kiosks} organisation={organisation} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface DevicesProps extends Pick<AdminPageProps, 'api'> {
  readonly all: readonly AdminKiosk[];
  readonly kiosks: Kiosks;
  readonly organisation: Organisation;
}

function Devices({ api, all, kiosks, organisation }: DevicesProps) {
  const { t } = useText();
  const now = useNow(WORDS_GO_ON_MS);
  const [opened, setOpened] = useState<OpenKiosk | null>(null);
  const [withRevoked, setWithRevoked] = useState(false);
  const rows = useMemo(() => kioskRows(all, organisation), [all, organisation]);
  const inUse = rows.filter(({ revokedAt }) => revokedAt === null);
  const revoked = rows.length - inUse.length;
  const open = (next: OpenKiosk | null) => {
    kiosks.change.dismiss();
    setOpened(next);
  };
  return (
    <>
      <DuplicateAlert rows={rows} />
      <ClockAlert rows={rows} />
      <KiosksTable
        rows={withRevoked ? rows : inUse}
        now={now}
        onIssue={() => open({ dialog: 'code' })}
        onRename={(kiosk) => open({ dialog: 'rename', kiosk })}
        onRevoke={(kiosk) => open({ dialog: 'revoke', kiosk })}
      />
      {revoked > 0 && (
        <label className="kiosks__revoked">
          <input
            type="checkbox"
            checked={withRevoked}
            onChange={() => setWithRevoked(!withRevoked)}
          />
          {t('adminKiosks:showRevoked', { count: revoked })}
        </label>
      )}
      <KioskDialogs
        api={api}
        organisation={organisation}
        all={all}
        kiosks={kiosks}
        opened={opened}
        onClose={() => open(null)}
      />
    </>
  );
}
