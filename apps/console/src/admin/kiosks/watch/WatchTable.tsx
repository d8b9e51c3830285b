import type { WatchedKiosk } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../../app/useText.ts';
import { SearchableTable, type Column } from '../../parts/SearchableTable.tsx';
import { useTimes } from '../../parts/useTimes.ts';
import { VerdictBadge } from './VerdictBadge.tsx';
import { DEVICES, urgencyOf } from './watchView.ts';

interface WatchTableProps {
  readonly kiosks: readonly WatchedKiosk[];
  readonly now: number;
}

/** Every kiosk: whether it can serve today, and what is known of it. */
export function WatchTable({ kiosks, now }: WatchTableProps) {
  const { t } = useText();
  const columns = useWatchColumns(now);
  return (
    <SearchableTable
      caption={t('adminKiosks:watch.caption')}
      columns={columns}
      rows={kiosks}
      rowKey={({ kioskId }) => kioskId}
      unit={t('adminKiosks:unit')}
      empty={t('adminKiosks:empty')}
    />
  );
}

const nameCell = ({ name }: WatchedKiosk) => <Isolated reveal>{name}</Isolated>;
const verdictCell = ({ verdict }: WatchedKiosk) => <VerdictBadge verdict={verdict} />;

function useWatchColumns(now: number): [Column<WatchedKiosk>, ...Column<WatchedKiosk>[]] {
  const { t } = useText();
  const words = useKioskWords(now);
  return [
    {
      ...{ key: 'name', header: t('adminKiosks:columns.name') },
      text: ({ name }) => name,
      cell: nameCell,
    },
    {
      ...{ key: 'center', header: t('adminKiosks:columns.center') },
      text: ({ district }) => district,
    },
    {
      ...{ key: 'today', header: t('adminKiosks:watch.columns.today'), narrow: true },
      text: ({ verdict }) => t(`console:fleet.verdicts.${verdict}`),
      cell: verdictCell,
      sortBy: urgencyOf,
    },
    {
      ...{ key: 'state', header: t('adminKiosks:watch.columns.state') },
      text: words.state,
      sortBy: ({ connected, since }) => (connected ? 1 : -1) * (since ?? 0),
    },
    { ...{ key: 'devices', header: t('adminKiosks:watch.columns.devices') }, text: words.devices },
    {
      ...{ key: 'quality', header: t('adminKiosks:watch.columns.quality'), narrow: true },
      text: words.quality,
    },
    {
      ...{ key: 'version', header: t('adminKiosks:watch.columns.version'), narrow: true },
      text: words.version,
    },
    {
      ...{ key: 'lastCall', header: t('adminKiosks:watch.columns.lastCall'), narrow: true },
      text: words.lastCall,
      sortBy: ({ lastCallAt }) => lastCallAt ?? 0,
    },
  ];
}

/** What is known of a kiosk, in words. */
function useKioskWords(now: number) {
  const { t } = useText();
  const { dayAndClock, ago } = useTimes();
  return {
    state({ connected, since }: WatchedKiosk): string {
      if (since === null) return t('adminKiosks:seen.never');
      const time = dayAndClock(since);
      return t(`adminKiosks:watch.since.${connected ? 'connected' : 'gone'}`, { time });
    },
    devices({ condition }: WatchedKiosk): string {
      if (condition === null) return t('adminKiosks:watch.devices.unknown');
      const named = (isThere: boolean) =>
        DEVICES.filter((device) => condition.devices[device] === isThere)
          .map((device) => t(`adminKiosks:watch.devices.${device}`))
          .join('・');
      const [there, missing] = [named(true), named(false)];
      return [
        ...(missing === '' ? [] : [t('adminKiosks:watch.devices.missing', { names: missing })]),
        ...(there === '' ? [] : [t('adminKiosks:watch.devices.there', { names: there })]),
      ].join('、');
    },
    quality: ({ condition }: WatchedKiosk): string =>
      t(`adminKiosks:watch.qualities.${condition?.calls.at(-1) ?? 'none'}`),
    version({ page, shell }: WatchedKiosk): string {
      if (page === null) return t('adminKiosks:noVersion');
      return shell === null ? page : t('adminKiosks:watch.shell', { page, shell });
    },
    lastCall: ({ lastCallAt }: WatchedKiosk): string =>
      lastCallAt === null ? t('adminKiosks:watch.noCall') : ago(lastCallAt, now),
  };
}
