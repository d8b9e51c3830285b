import type { UnmetWay } from '@madoguchi/domain';
import { Icon, type IconName } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';

const ICONS: Readonly<Record<UnmetWay, IconName>> = {
  callback: 'call-back',
  booking: 'calendar',
  telephone: 'call',
  paper: 'paper',
};

interface WayTilesProps {
  readonly ways: readonly UnmetWay[];
  /** Whether a time can be booked here; else the ward is told which one is wished for. */
  readonly bookable: boolean;
  readonly onPick: (way: UnmetWay) => void;
}

/** The alternatives to a talk now, each as a large tile. */
export function WayTiles({ ways, bookable, onPick }: WayTilesProps) {
  const text = useText();
  return (
    <div className="way-tiles">
      {ways.map((way) => (
        <button type="button" key={way} className="tile way-tile" onClick={() => onPick(way)}>
          <span className="tile__picture">
            <Icon name={ICONS[way]} />
          </span>
          <span className="tile__words">
            <span className="tile__name">{text.show(`ways:way.${way}`)}</span>
            <span className="tile__hint">
              {text.show(way === 'booking' && bookable ? 'ways:book.hint' : `ways:way.${way}Hint`)}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
