import type { ConsoleView } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { BoardOf } from './BoardOf.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardTitle } from './useBoardTitle.ts';
import { wallAddress } from './wallAddress.ts';
import './board.css';

type Places = ConsoleView['me']['boards'];

interface PlaceBoardProps {
  /** The places that may be shown. */
  readonly places: Places;
  readonly wishes?: ReactNode;
}

/** The board of one's place inside the console; with several centers one of them is chosen. */
export function PlaceBoard({ places, wishes }: PlaceBoardProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const place = places.find(({ placeId }) => placeId === wanted) ?? places[0];
  if (place === undefined) return null;
  return (
    <>
      {places.length > 1 && (
        <PlaceChoice places={places} chosen={place.placeId} onChoose={setWanted} />
      )}
      <Shown placeId={place.placeId} wishes={wishes} />
    </>
  );
}

interface ShownProps {
  readonly placeId: string;
  readonly wishes: ReactNode;
}

function Shown({ placeId, wishes }: ShownProps) {
  const { t } = useText();
  const { view } = useBoard('board', placeId);
  const title = useBoardTitle(view);
  if (view === null) return <p aria-live="polite">{t('console:board.loading')}</p>;
  return (
    <div className="place-board">
      <div className="place-board__head">
        <h2>{title}</h2>
        <a
          className="place-board__wall"
          href={wallAddress(placeId)}
          target="_blank"
          rel="noopener"
          aria-describedby="board-wall-hint"
        >
          <Icon name="device" />
          {t('console:board.onWall')}
          <span className="visually-hidden" id="board-wall-hint">
            {t('console:board.onWallHint')}
          </span>
        </a>
      </div>
      <BoardOf view={view} wishes={wishes} />
    </div>
  );
}

interface PlaceChoiceProps {
  readonly places: Places;
  readonly chosen: string;
  readonly onChoose: (placeId: string) => void;
}

function PlaceChoice({ places, chosen, onChoose }: PlaceChoiceProps) {
  const { t } = useText();
  return (
    <nav className="rooms" aria-label={t('console:board.choose')}>
      {places.map(({ placeId, name }) => (
        <button
          key={placeId}
          type="button"
          className="rooms__room"
          {...(placeId === chosen ? { 'aria-current': 'page' as const } : {})}
          onClick={() => onChoose(placeId)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
