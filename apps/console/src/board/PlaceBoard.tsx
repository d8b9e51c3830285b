import type { BoardKiosk, ConsoleView } from '@madoguchi/protocol';
import { Icon, Select } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { usePlaceWords } from '../app/usePlaceWords.ts';
import { useText } from '../app/useText.ts';
import { BoardOf } from './BoardOf.tsx';
import { KioskActs } from './KioskActs.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardTitle } from './useBoardTitle.ts';
import { wallAddress } from './wallAddress.ts';
import './board.css';

type Places = ConsoleView['me']['boards'];

interface PlaceBoardProps {
  /** The places that may be shown. */
  readonly places: Places;
  readonly wishes?: ReactNode;
  /** Whether I am one of the staff who are called to its kiosks. */
  readonly mayGo: boolean;
}

/** The board of one's place inside the console; with several centers one of them is chosen. */
export function PlaceBoard({ places, wishes, mayGo }: PlaceBoardProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const place = places.find(({ placeId }) => placeId === wanted) ?? places[0];
  if (place === undefined) return null;
  return (
    <>
      {places.length > 1 && (
        <PlaceChoice places={places} chosen={place.placeId} onChoose={setWanted} />
      )}
      <Shown placeId={place.placeId} wishes={wishes} mayGo={mayGo} />
    </>
  );
}

/** Those who are called go; admins open and close. */
const ACTS_OF_STAFF = (kiosk: BoardKiosk) => <KioskActs kiosk={kiosk} mayGo />;
const ACTS_OF_ADMINS = (kiosk: BoardKiosk) => <KioskActs kiosk={kiosk} mayGo={false} />;

interface ShownProps {
  readonly placeId: string;
  readonly wishes: ReactNode;
  readonly mayGo: boolean;
}

function Shown({ placeId, wishes, mayGo }: ShownProps) {
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
      <BoardOf view={view} wishes={wishes} acts={mayGo ? ACTS_OF_STAFF : ACTS_OF_ADMINS} />
    </div>
  );
}

/** So many places stand beside each other; admins, who have all, choose from a list. */
const MOST_BUTTONS = 5;

interface PlaceChoiceProps {
  readonly places: Places;
  readonly chosen: string;
  readonly onChoose: (placeId: string) => void;
}

function PlaceChoice({ places, chosen, onChoose }: PlaceChoiceProps) {
  const { t } = useText();
  const words = usePlaceWords();
  if (places.length > MOST_BUTTONS) {
    return (
      <Select
        id="board-place"
        label={t('console:board.choose')}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {places.map(({ placeId, name }) => (
          <option key={placeId} value={placeId}>
            {name === '' ? t('console:board.ward') : words.center(name)}
          </option>
        ))}
      </Select>
    );
  }
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
