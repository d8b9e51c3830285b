import { classes, Icon, type IconName } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useVoiceAvailable } from '../state/readAloud.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';
import { StaffEntry } from './setUp/StaffEntry.tsx';
import { LanguagePanel, TextSizePanel, VolumePanel } from './panels.tsx';

type Panel = 'language' | 'text-size' | 'volume';

interface BarProps {
  readonly onLeave: (() => void) | null;
  /** Whether nobody is at the kiosk, and staff may set it up. */
  readonly isIdle: boolean;
}

/** The lower bar, with the same buttons on every screen. */
export function Bar({ onLeave, isIdle }: BarProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
  const [panel, setPanel] = useState<Panel | null>(null);
  const hasVoice = useVoiceAvailable(preferences.language);
  const close = () => setPanel(null);
  return (
    <footer className="bar" aria-label={text.plain('kiosk:bar.label')}>
      <div className="bar__buttons">
        <BarButton icon="language" onClick={() => setPanel('language')}>
          {text.show('kiosk:bar.language')}
        </BarButton>
        <BarButton icon="text-size" onClick={() => setPanel('text-size')}>
          {text.show('kiosk:bar.textSize')}
        </BarButton>
        <BarButton icon="volume" onClick={() => setPanel('volume')}>
          {text.show('kiosk:bar.volume')}
        </BarButton>
        {hasVoice && (
          <BarButton
            icon="read-aloud"
            pressed={preferences.readAloud}
            onClick={() => change({ readAloud: !preferences.readAloud })}
          >
            {text.show('kiosk:bar.readAloud')}
          </BarButton>
        )}
        <BarButton
          icon="lower"
          kind="lower"
          pressed={preferences.lowered}
          onClick={() => change({ lowered: !preferences.lowered })}
        >
          {text.show('kiosk:bar.lower')}
        </BarButton>
        {isIdle && <StaffEntry />}
        {onLeave && (
          <BarButton icon="close" kind="danger" onClick={onLeave}>
            {text.show('kiosk:bar.leave')}
          </BarButton>
        )}
      </div>
      {panel === 'language' && <LanguagePanel onClose={close} />}
      {panel === 'text-size' && <TextSizePanel onClose={close} />}
      {panel === 'volume' && <VolumePanel onClose={close} />}
    </footer>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly kind?: 'danger' | 'lower';
  readonly children: ReactNode;
}

function BarButton({ icon, onClick, pressed, kind, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={classes('bar__button', kind && `bar__button--${kind}`)}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  );
}
