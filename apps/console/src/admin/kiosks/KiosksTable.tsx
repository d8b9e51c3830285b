import { Button, classes, Isolated } from '@madoguchi/ui-kit';
import { clockOff } from '../../app/clockOff.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { useTimes } from '../parts/useTimes.ts';
import { wrongClocksOf, type KioskRow } from './kioskView.ts';

interface KiosksTableProps {
  readonly rows: readonly KioskRow[];
  readonly now: number;
  readonly onIssue: () => void;
  readonly onRename: (kiosk: KioskRow) => void;
  readonly onRevoke: (kiosk: KioskRow) => void;
}

/** The devices by center. */
export function KiosksTable({ rows, now, onIssue, onRename, onRevoke }: KiosksTableProps) {
  const { t } = useText();
  const columns = useKioskColumns(now);
  return (
    <SearchableTable
      caption={t('adminKiosks:title')}
      columns={columns}
      rows={rows}
      rowKey={({ kioskId }) => kioskId}
      unit={t('adminKiosks:unit')}
      empty={t('adminKiosks:empty')}
      actions={(kiosk) =>
        kiosk.revokedAt !== null
          ? []
          : [
              {
                label: t('adminKiosks:rename.action'),
                icon: 'write',
                onPress: () => onRename(kiosk),
              },
              {
                label: t('adminKiosks:revoke.action'),
                icon: 'remove',
                onPress: () => onRevoke(kiosk),
              },
            ]
      }
      tools={
        <Button variant="primary" icon="more" onClick={onIssue}>
          {t('adminKiosks:code.issue')}
        </Button>
      }
    />
  );
}

function useKioskColumns(now: number): [Column<KioskRow>, ...Column<KioskRow>[]] {
  const { t } = useText();
  const { day, ago } = useTimes();
  const seen = ({ connected, lastSeenAt, revokedAt }: KioskRow): string => {
    if (revokedAt !== null) return t('adminKiosks:seen.revoked', { time: day(revokedAt) });
    if (connected) return t('adminKiosks:seen.now');
    return lastSeenAt === null ? t('adminKiosks:seen.never') : ago(lastSeenAt, now);
  };
  return [
    {
      key: 'name',
      header: t('adminKiosks:columns.name'),
      text: ({ name }) => name,
      cell: (kiosk) => <Name kiosk={kiosk} />,
    },
    {
      key: 'center',
      header: t('adminKiosks:columns.center'),
      text: ({ district }) => district ?? t('adminKiosks:gone'),
    },
    {
      key: 'seen',
      header: t('adminKiosks:columns.seen'),
      text: seen,
      cell: (kiosk) => <Seen kiosk={kiosk} words={seen(kiosk)} />,
      sortBy: ({ connected, lastSeenAt }) => -(connected ? now : (lastSeenAt ?? 0)),
      narrow: true,
    },
    {
      key: 'version',
      header: t('adminKiosks:columns.version'),
      text: ({ version }) => version ?? t('adminKiosks:noVersion'),
      narrow: true,
    },
    {
      key: 'enrolled',
      header: t('adminKiosks:columns.enrolled'),
      text: ({ enrolledAt }) => day(enrolledAt),
      sortBy: ({ enrolledAt }) => enrolledAt,
      narrow: true,
    },
  ];
}

function Name({ kiosk }: { readonly kiosk: KioskRow }) {
  const { t } = useText();
  const { name, duplicateAt, revokedAt } = kiosk;
  return (
    <span className="kiosk-name">
      <Isolated reveal>{name}</Isolated>
      {duplicateAt !== null && revokedAt === null && (
        <span className="badge badge--duplicate">{t('adminKiosks:duplicate.badge')}</span>
      )}
    </span>
  );
}

function WrongClock({ aheadMs }: { readonly aheadMs: number }) {
  const { t } = useText();
  const { way, unit, count } = clockOff(aheadMs);
  const amount = t(`console:clock.${unit}`, { count });
  return <span className="badge badge--clock">{t(`adminKiosks:clock.${way}`, { amount })}</span>;
}

function DeskCamera({ health }: { readonly health: NonNullable<KioskRow['deskCamera']> }) {
  const { t } = useText();
  const isWrong = health === 'broken';
  return (
    <span className={classes('kiosk-desk-camera', isWrong && 'badge badge--clock')}>
      {t(`adminKiosks:deskCamera.${health}`)}
    </span>
  );
}

function Seen({ kiosk, words }: { readonly kiosk: KioskRow; readonly words: string }) {
  const state = kiosk.revokedAt === null ? kiosk.connected && 'connected' : 'revoked';
  const [wrong] = wrongClocksOf([kiosk]);
  return (
    <span className="kiosk-seen">
      <span className={classes(state && `badge badge--${state}`)}>{words}</span>
      {wrong && <WrongClock aheadMs={wrong.clockAheadMs ?? 0} />}
      {kiosk.revokedAt === null && kiosk.deskCamera !== null && (
        <DeskCamera health={kiosk.deskCamera} />
      )}
    </span>
  );
}
