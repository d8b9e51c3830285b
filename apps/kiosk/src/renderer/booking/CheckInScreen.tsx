import type { CheckedIn } from '@madoguchi/client';
import type { VisitEvent } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useState, type Dispatch } from 'react';
import { MessageScreen } from '../parts/MessageScreen.tsx';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';
import { bookedLanguage } from './bookedLanguage.ts';
import { NumberPad } from './NumberPad.tsx';
import { clockOf } from './numberEntry.ts';

interface CheckInScreenProps {
  readonly dispatch: Dispatch<VisitEvent>;
}

/** Somebody who has booked is there: their number opens their session, in the language in which they booked. */
export function CheckInScreen({ dispatch }: CheckInScreenProps) {
  const { preferences, change } = usePreferences();
  const [early, setEarly] = useState<Early | null>(null);
  const back = () => dispatch({ type: 'back' });
  const follow = (checked: CheckedIn) => {
    if (checked.state === 'early') {
      setEarly(checked);
      return;
    }
    const language = bookedLanguage(checked.language, preferences.language);
    if (language !== preferences.language) change({ language });
    dispatch({ type: 'consulting', consultationId: checked.consultationId });
  };
  return early === null ? (
    <NumberPad onChecked={follow} onBack={back} />
  ) : (
    <TooEarly early={early} onHome={back} />
  );
}

type Early = Extract<CheckedIn, { state: 'early' }>;

interface TooEarlyProps {
  readonly early: Early;
  readonly onHome: () => void;
}

/** When their time is, and from when on they may check in. */
function TooEarly({ early, onHome }: TooEarlyProps) {
  const text = useText();
  const times = { start: clockOf(early.start), from: clockOf(early.from) };
  return (
    <MessageScreen
      icon="clock"
      title="ways:checkIn.early"
      spoken={[text.say('ways:checkIn.earlyLead', times)]}
      controls={
        <Button variant="primary" size="main" icon="home" wide onClick={onHome}>
          {text.show('kiosk:thanks.home')}
        </Button>
      }
    >
      <p className="screen__lead">{text.show('ways:checkIn.earlyLead', times)}</p>
    </MessageScreen>
  );
}
