import type { WardBoard } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useSince } from './useSince.ts';
import { WarningLines } from './WarningLines.tsx';

interface OfflineKiosksProps {
  readonly kiosks: WardBoard['kiosks']['offline'];
  readonly now: number;
}

/** The kiosks of open centers that are not connected, and since when. */
export function OfflineKiosks({ kiosks, now }: OfflineKiosksProps) {
  const { t } = useText();
  const sinceWhen = useSince(now);
  return (
    <WarningLines
      id="board-offline"
      title={t('console:board.offline.title')}
      none={t('console:board.offline.none')}
      lines={kiosks.map(({ kioskId, district, name, since }) => ({
        key: kioskId,
        words: (
          <span>
            <strong>
              <Isolated>{district}</Isolated>
            </strong>{' '}
            <Isolated>{name}</Isolated>{' '}
            <span className="board-lines__since numbers">{sinceWhen(since)}</span>
          </span>
        ),
      }))}
    />
  );
}
