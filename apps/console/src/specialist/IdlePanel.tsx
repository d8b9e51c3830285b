import { AWAY_REASONS, type AwayReason } from '@madoguchi/domain';
import { Button, Icon, StatusBanner, useObservable } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { KeyedButton } from '../app/KeyedButton.tsx';
import { useServices } from '../app/services.ts';
import type { AvailabilityChoice, Situation } from './situation.ts';

interface IdlePanelProps {
  readonly situation: Extract<Situation, { activity: 'available' | 'away' }>;
  /** Ticket of the record that was just written up. */
  readonly written: string | null;
  readonly onAvailability: (choice: AvailabilityChoice) => void;
}

/** The panel without a consultation: availability, and what happens next. */
export function IdlePanel({ situation, written, onAvailability }: IdlePanelProps) {
  const { t } = useText();
  return (
    <div className="idle">
      <StatusBanner tone="done" className="idle__written">
        {written && t('console:idle.written', { ticket: written })}
      </StatusBanner>
      {situation.activity === 'available' ? (
        <Available />
      ) : (
        <Away reason={situation.reason} onAvailability={onAvailability} />
      )}
    </div>
  );
}

function Available() {
  const { t } = useText();
  return (
    <>
      <span className="idle__picture idle__picture--available">
        <Icon name="bell" />
      </span>
      <h2 className="idle__title">{t('console:idle.availableTitle')}</h2>
      <p className="idle__body">{t('console:idle.availableBody')}</p>
      <ToneCheck />
    </>
  );
}

/** A test of the ringing tone, which also unlocks a sound device that the browser blocks. */
function ToneCheck() {
  const { t } = useText();
  const { sound } = useServices();
  const locked = useObservable(sound.locked);
  const ring = () => {
    sound.unlock();
    sound.tones.play('ring');
  };
  return (
    <div className="idle__tone">
      <p role={locked ? 'alert' : undefined}>
        {t(locked ? 'console:idle.locked' : 'console:idle.toneHint')}
      </p>
      <Button icon="volume" onClick={ring}>
        {t(locked ? 'console:idle.unlock' : 'console:idle.tryTone')}
      </Button>
    </div>
  );
}

interface AwayProps {
  readonly reason: AwayReason | null;
  readonly onAvailability: IdlePanelProps['onAvailability'];
}

function Away({ reason, onAvailability }: AwayProps) {
  const { t } = useText();
  const started = reason !== null && reason !== 'not-started';
  return (
    <>
      <span className="idle__picture">
        <Icon name="clock" />
      </span>
      <h2 className="idle__title">
        {t(started ? 'console:idle.awayTitle' : 'console:idle.offlineTitle')}
      </h2>
      <p className="idle__body">
        {started
          ? t('console:idle.awayBody', { reason: t(`console:awayReasons.${reason}`) })
          : t('console:idle.offlineBody')}
      </p>
      <KeyedButton
        command="available"
        variant="primary"
        size="main"
        icon="done"
        onClick={() => onAvailability({ state: 'available' })}
      >
        {t('console:idle.goAvailable')}
      </KeyedButton>
      <fieldset className="idle__reasons">
        <legend className="idle__reasons-label">{t('console:header.reason')}</legend>
        {AWAY_REASONS.map((option) => (
          <button
            key={option}
            type="button"
            className="chip"
            aria-pressed={option === reason}
            onClick={() => onAvailability({ state: 'away', reason: option })}
          >
            {t(`console:awayReasons.${option}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
