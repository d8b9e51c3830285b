import type { WardBoard } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useSince } from './useSince.ts';

interface OfflineKiosksProps {
  readonly kiosks: WardBoard['kiosks']['offline'];
  readonly now: number;
}

/** The kiosks of open centers that are not connected, and since when. */
export function OfflineKiosks({ kiosks, now }: OfflineKiosksProps) {
  const { t } = useText();
  const sinceWhen = useSince(now);
  return (
    <section className="board__card" aria-labelledby="board-offline">
      <h3 className="board__title" id="board-offline">
        {t('console:board.offline.title')}
      </h3>
      {kiosks.length === 0 ? (
        <p className="board__none board__none--well">
          <Icon name="done" />
          {t('console:board.offline.none')}
        </p>
      ) : (
        <ul className="board-lines">
          {kiosks.map(({ kioskId, district, name, since }) => (
            <li key={kioskId} className="board-lines__one">
              <Icon name="warning" />
              <span>
                <strong>
                  <Isolated>{district}</Isolated>
                </strong>{' '}
                <Isolated>{name}</Isolated>{' '}
                <span className="board-lines__since numbers">{sinceWhen(since)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
