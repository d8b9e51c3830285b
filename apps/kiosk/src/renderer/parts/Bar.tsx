import { assertNever } from '@madoguchi/domain';
import { classes, Icon, type IconName } from '@madoguchi/ui-kit';
import { useEffect, useState, type ReactNode } from 'react';
import type { Leaving } from '../state/leaving.ts';
import { useVoiceAvailable } from '../speech/useReading.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { StaffCallAccess } from '../state/staffCall/useStaffCall.ts';
import type { HelperAccess } from '../state/useHelper.ts';
import { useText } from '../state/useText.tsx';
import { LeaveDialog } from './bar/LeaveDialog.tsx';
import { StaffEntry } from './setUp/StaffEntry.tsx';
import { StaffCallPanel } from './staffCall/StaffCallPanel.tsx';
import { StaffCallVoice } from './staffCall/StaffCallVoice.tsx';
import { LanguagePanel, ReadAloudPanel, TextSizePanel, VolumePanel } from './panels.tsx';

type Panel = 'language' | 'text-size' | 'volume' | 'read-aloud';

interface BarProps {
  /** What やめる gives up; `null` where there is nothing to leave. */
  readonly leaving: Leaving | null;
  readonly onLeave: () => void;
  /** Whether nobody is at the kiosk, and staff may set it up. */
  readonly isIdle: boolean;
  readonly staffCall: StaffCallAccess;
  /** The helper beside the resident; while there is one, ひとりで つづける stands in the place of 職員を よぶ. */
  readonly helper: HelperAccess | null;
}

/** The lower bar: the same buttons in the same places on every screen, and what they open. */
export function Bar({ leaving, onLeave, isIdle, staffCall, helper }: BarProps) {
  const text = useText();
  const [panel, setPanel] = useState<Panel | null>(null);
  // The question is about what is on the screen; another screen has another one.
  const [asked, setAsked] = useState<Leaving | null>(null);
  useEffect(() => setAsked(null), [leaving]);
  return (
    <footer className="bar" aria-label={text.plain('kiosk:bar.label')}>
      <div className="bar__buttons">
        <PreferenceButtons onPanel={setPanel} />
        {helper === null ? (
          <BarButton
            icon="bell"
            kind="call"
            pressed={staffCall.shown !== 'none'}
            onClick={staffCall.press}
          >
            {text.show('kioskBar:call.button')}
          </BarButton>
        ) : (
          <BarButton icon="person" kind="call" onClick={() => helper.leave('steppedOut')}>
            {text.show('kioskBar:helper.alone')}
          </BarButton>
        )}
        {isIdle && helper === null && <StaffEntry />}
        {leaving !== null && (
          <BarButton icon="close" kind="leave" onClick={() => setAsked(leaving)}>
            {text.show('kiosk:bar.leave')}
          </BarButton>
        )}
      </div>
      <StaffCallVoice shown={staffCall.shown} />
      {staffCall.isOpen && <StaffCallPanel staffCall={staffCall} />}
      {asked !== null && asked === leaving && (
        <LeaveDialog leaving={asked} onLeave={onLeave} onStay={() => setAsked(null)} />
      )}
      <OpenPanel panel={panel} onClose={() => setPanel(null)} />
    </footer>
  );
}

/** What a resident sets for this visit. */
function PreferenceButtons({ onPanel }: { readonly onPanel: (panel: Panel) => void }) {
  const text = useText();
  const { preferences, change } = usePreferences();
  const hasVoice = useVoiceAvailable();
  return (
    <>
      <BarButton icon="language" kind="language" onClick={() => onPanel('language')}>
        {text.show('kiosk:bar.language')}
      </BarButton>
      <BarButton icon="text-size" kind="text-size" onClick={() => onPanel('text-size')}>
        {text.show('kiosk:bar.textSize')}
      </BarButton>
      <BarButton icon="volume" kind="volume" onClick={() => onPanel('volume')}>
        {text.show('kiosk:bar.volume')}
      </BarButton>
      {hasVoice && (
        <BarButton
          icon="read-aloud"
          kind="read-aloud"
          pressed={preferences.readAloud}
          onClick={() => onPanel('read-aloud')}
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
    </>
  );
}

interface OpenPanelProps {
  readonly panel: Panel | null;
  readonly onClose: () => void;
}

function OpenPanel({ panel, onClose }: OpenPanelProps) {
  switch (panel) {
    case null:
      return null;
    case 'language':
      return <LanguagePanel onClose={onClose} />;
    case 'text-size':
      return <TextSizePanel onClose={onClose} />;
    case 'volume':
      return <VolumePanel onClose={onClose} />;
    case 'read-aloud':
      return <ReadAloudPanel onClose={onClose} />;
    default:
      return assertNever(panel);
  }
}

/** Each has its own place, which stays empty while it is not offered. */
type Kind = 'language' | 'text-size' | 'volume' | 'read-aloud' | 'lower' | 'call' | 'leave';

interface BarButtonProps {
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly kind: Kind;
  readonly children: ReactNode;
}

function BarButton({ icon, onClick, pressed, kind, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={classes('bar__button', `bar__button--${kind}`)}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  );
}
