import { Button, classes, Dialog, Icon } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { ALOUD_MS } from '../../config.ts';
import { useServices } from '../../services.ts';
import { volumeShare } from '../../state/preferences.ts';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import type { StaffCallAccess } from '../../state/staffCall/useStaffCall.ts';
import { useText } from '../../state/useText.tsx';
import { StaffCodeSlot } from '../setUp/StaffCodeSlot.tsx';
import { CALL_WORDS } from './callWords.ts';

const SOUND_EVERY_MS = 3_000;

/** What has become of the call, and the ways to end it; without a line it is the call itself, in large letters. */
export function StaffCallPanel({ staffCall }: { readonly staffCall: StaffCallAccess }) {
  const text = useText();
  const { shown, withdraw, finish, close } = staffCall;
  const [isCode, setCode] = useState(false);
  useSoundAtTheCounter(shown === 'aloud');
  if (shown === 'none') return null;
  if (isCode) return <StaffCodeSlot onClose={close} onCameras={null} />;
  const { icon, title, leads } = CALL_WORDS[shown];
  return (
    <Dialog
      title={text.show(title)}
      onClose={close}
      className={classes('panel', 'staff-call', `staff-call--${shown}`)}
    >
      <Icon name={icon} className="staff-call__picture" />
      {leads.map((lead) => (
        <p key={lead} className="panel__lead">
          {text.show(lead)}
        </p>
      ))}
      <div className="panel__choices">
        {shown === 'coming' && (
          <Button icon="people" wide size="main" onClick={finish}>
            {text.show('kioskBar:call.here')}
          </Button>
        )}
        {(shown === 'calling' || shown === 'slow' || shown === 'aloud') && (
          <Button icon="undo" wide size="main" onClick={withdraw}>
            {text.show('kioskBar:call.withdraw')}
          </Button>
        )}
        <Button icon="check" wide variant="primary" onClick={close}>
          {text.show('common:close')}
        </Button>
        {shown !== 'aloud' && shown !== 'refused' && (
          <button type="button" className="staff-call__entry" onClick={() => setCode(true)}>
            <Icon name="key" />
            <span>{text.show('kioskStaff:helper.entry')}</span>
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** The loudest tone that there is, again and again for a while: nobody at a console hears this call. */
function useSoundAtTheCounter(isAloud: boolean): void {
  const { tones } = useServices();
  const { volume } = usePreferences().preferences;
  useEffect(() => {
    if (!isAloud) return undefined;
    tones.setVolume(1);
    const silence = tones.repeat('ring', SOUND_EVERY_MS);
    const enough = setTimeout(silence, ALOUD_MS);
    return () => {
      clearTimeout(enough);
      silence();
      tones.setVolume(volumeShare(volume));
    };
  }, [isAloud, tones, volume]);
}
