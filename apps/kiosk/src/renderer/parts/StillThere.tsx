import { Button, Dialog } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { useReadAloud } from '../speech/useReading.ts';
import { WARNING_MS, type Ending } from '../state/timeouts.ts';
import { useText } from '../state/useText.tsx';

interface StillThereProps {
  readonly ends: Ending;
  readonly secondsLeft: number;
}

/** The warning before a timeout ends something: what, in how many seconds, and a button that extends. Any touch answers it. */
export function StillThere({ ends, secondsLeft }: StillThereProps) {
  const text = useText();
  const { tones } = useServices();
  useEffect(() => tones.play('warning'), [tones]);
  // The seconds are counted on the screen; aloud they are said once.
  const [seconds] = useState(secondsLeft);
  useReadAloud(
    [text.say('kiosk:stillThere.title'), text.say(`kiosk:stillThere.ends.${ends}`, { seconds })],
    'first',
  );
  // The touch itself has already begun the timeout anew.
  const stay = () => undefined;
  return (
    <Dialog title={text.show('kiosk:stillThere.title')} onClose={stay} className="panel">
      <div className="time-left">
        <TimeLeft seconds={secondsLeft} />
        <p className="panel__lead">
          {text.show(`kiosk:stillThere.ends.${ends}`, { seconds: secondsLeft })}
        </p>
      </div>
      <Button variant="primary" size="main" icon="check" wide onClick={stay}>
        {text.show('kiosk:stillThere.stay')}
      </Button>
    </Dialog>
  );
}

/** A ring that opens second by second; the sentence beside it says the same. */
function TimeLeft({ seconds }: { readonly seconds: number }) {
  return (
    <svg className="time-left__ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle className="time-left__whole" cx="50" cy="50" r="43" />
      <circle
        className="time-left__rest"
        cx="50"
        cy="50"
        r="43"
        pathLength={WARNING_MS / 1000}
        strokeDasharray={`${String(seconds)} ${String(WARNING_MS / 1000)}`}
        transform="rotate(-90 50 50)"
      />
      <text x="50" y="50" textAnchor="middle" dominantBaseline="central">
        {seconds}
      </text>
    </svg>
  );
}
