import type { Call } from '@madoguchi/client';
import { Button, classes, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { Kbd } from '../app/Kbd.tsx';

interface CallControlsProps {
  readonly call: Call | null;
  readonly onToggle: (source: 'microphone' | 'camera') => void;
  readonly onEnd: () => void;
}

/** Microphone, camera and the end, with the state of each in words, and how the line is. */
export function CallControls({ call, onToggle, onEnd }: CallControlsProps) {
  const { t } = useText();
  const mic = call?.sending.microphone ?? true;
  const camera = call?.sending.camera ?? true;
  return (
    <div className="controls">
      <Quality quality={call?.quality ?? null} />
      {call?.deviceProblem && (
        <p className="controls__problem" role="alert">
          {t(`console:call.device.${call.deviceProblem}`)}
        </p>
      )}
      <Button
        wide
        icon={mic ? 'microphone' : 'microphone-off'}
        className={classes('toggle', !mic && 'toggle--off')}
        aria-keyshortcuts="M"
        onClick={() => onToggle('microphone')}
      >
        {t(mic ? 'console:call.micOn' : 'console:call.micOff')}
        <Kbd command="mic" />
      </Button>
      <Button
        wide
        icon={camera ? 'camera' : 'camera-off'}
        className={classes('toggle', !camera && 'toggle--off')}
        aria-keyshortcuts="V"
        onClick={() => onToggle('camera')}
      >
        {t(camera ? 'console:call.cameraOn' : 'console:call.cameraOff')}
        <Kbd command="camera" />
      </Button>
      <Button variant="danger" wide icon="hang-up" aria-keyshortcuts="H" onClick={onEnd}>
        {t('console:call.end')}
        <Kbd command="end" />
      </Button>
    </div>
  );
}

function Quality({ quality }: { readonly quality: Call['quality'] }) {
  const { t } = useText();
  const words = quality ? t(`common:quality.${quality}`) : t('console:call.qualityUnknown');
  return (
    <div className={classes('quality', `quality--${quality ?? 'unknown'}`)} aria-live="polite">
      <Icon name={quality === 'poor' ? 'signal-weak' : 'signal'} />
      <p data-testid="call-quality">
        {t('console:call.quality')}: {words}
        {quality && quality !== 'good' && (
          <span className="quality__hint">{t(`console:call.qualityHint.${quality}`)}</span>
        )}
      </p>
    </div>
  );
}
