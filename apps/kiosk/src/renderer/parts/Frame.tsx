import { formatClock, formatDay, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { StatusBanner, useNow } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useVoiceMissing } from '../state/readAloud.ts';
import type { Screen } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';
import { Bar } from './Bar.tsx';

interface FrameProps {
  readonly screen: Screen;
  readonly district: string | null;
  readonly interrupted: boolean;
  /** Leaves the visit; `null` where there is none, or the screen has a larger button for it. */
  readonly onLeave: (() => void) | null;
  readonly children: ReactNode;
}

/** The frame of every screen: district and time, connection state, and the lower bar. */
export function Frame({ screen, district, interrupted, onLeave, children }: FrameProps) {
  const text = useText();
  const isVoiceMissing = useVoiceMissing();
  const words = interrupted
    ? 'common:connection.interrupted'
    : isVoiceMissing
      ? 'kiosk:bar.noVoice'
      : null;
  return (
    <div className="kiosk" data-screen={screen.name}>
      <header className="kiosk__head">
        <p className="kiosk__place">
          {district === null
            ? text.show('common:product')
            : text.show('kiosk:center', { district })}
        </p>
        <Clock />
        <StatusBanner tone="warning" className="kiosk__connection">
          {words && text.show(words)}
        </StatusBanner>
      </header>
      {children}
      <Bar onLeave={onLeave} isIdle={screen.name === 'idle'} />
    </div>
  );
}

function Clock() {
  const { language } = usePreferences().preferences;
  const now = useNow(1000);
  return (
    <p className="kiosk__clock">
      <span>{formatDay(now, language, WARD_TIME_ZONE)}</span>{' '}
      <strong>{formatClock(now, language, WARD_TIME_ZONE)}</strong>
    </p>
  );
}
