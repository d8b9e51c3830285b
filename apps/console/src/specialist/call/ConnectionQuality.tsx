import type { Call } from '@madoguchi/client';
import { classes, Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

/** The quality of the connection, and problems of my devices. */
export function ConnectionQuality({ call }: { readonly call: Call | null }) {
  const { t } = useText();
  const quality = call?.quality ?? null;
  const words = quality ? t(`common:quality.${quality}`) : t('console:call.qualityUnknown');
  return (
    <div className="connection-quality">
      <div className={classes('quality', `quality--${quality ?? 'unknown'}`)} aria-live="polite">
        <Icon name={quality === 'poor' ? 'signal-weak' : 'signal'} />
        <p data-testid="call-quality">
          {t('console:call.quality')}: {words}
          {quality && quality !== 'good' && (
            <span className="quality__hint">{t(`console:call.qualityHint.${quality}`)}</span>
          )}
        </p>
      </div>
      {call?.deviceProblem && (
        <p className="controls__problem" role="alert">
          {t(`console:call.device.${call.deviceProblem}`)}
        </p>
      )}
    </div>
  );
}
