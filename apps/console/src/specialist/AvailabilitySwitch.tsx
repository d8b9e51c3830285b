import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { Kbd } from '../app/Kbd.tsx';
import { useKeyNames } from '../app/useKeys.ts';

interface AvailabilitySwitchProps {
  readonly away: boolean;
  /** During a consultation the switch sets the availability afterwards. */
  readonly afterwards: boolean;
  readonly onAvailable: () => void;
  readonly onAway: () => void;
}

/** The availability, 対応可 or 離席, each with a key. */
export function AvailabilitySwitch({
  away,
  afterwards,
  onAvailable,
  onAway,
}: AvailabilitySwitchProps) {
  const { t } = useText();
  const { aria } = useKeyNames();
  const label = t(afterwards ? 'console:header.availabilityAfter' : 'console:header.availability');
  return (
    <fieldset className="availability">
      <legend className="availability__label">{label}</legend>
      <div className="availability__options">
        <button
          type="button"
          className="availability__option availability__option--available"
          aria-pressed={!away}
          aria-keyshortcuts={aria('available')}
          onClick={onAvailable}
        >
          <Icon name="done" />
          {t('console:header.available')}
          <Kbd command="available" />
        </button>
        <button
          type="button"
          className="availability__option availability__option--away"
          aria-pressed={away}
          aria-keyshortcuts={aria('away')}
          onClick={onAway}
        >
          <Icon name="chair" />
          {t('console:header.away')}
          <Kbd command="away" />
        </button>
      </div>
    </fieldset>
  );
}
