import type { FarewellReason, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import type { IconName } from '@madoguchi/ui-kit';
import type { Dispatch } from 'react';
import { BookedSlot } from '../parts/BookingSlot.tsx';
import { spokenTelephone, TelephoneCard } from '../parts/contact/TelephoneCard.tsx';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { Timeout } from '../parts/Timeout.tsx';
import { leadOf, telephoneOf, type Left } from '../state/left.ts';
import { useSurvey, type Survey } from '../state/useSurvey.ts';
import { useText } from '../state/useText.tsx';

interface FarewellScreenProps {
  readonly view: KioskView;
  readonly because: FarewellReason;
  readonly left: Left | null;
  readonly dispatch: Dispatch<VisitEvent>;
}

const ICONS: Readonly<Record<FarewellReason, IconName>> = {
  cancelled: 'done',
  dropped: 'cut',
  carried: 'handset',
  callback: 'call-back',
  booking: 'calendar',
  telephone: 'call',
  paper: 'paper',
};

/** After these there is nothing to read that needs a while. */
const NOTHING_LEFT: ReadonlySet<FarewellReason> = new Set(['cancelled', 'dropped', 'carried']);

/** The last screen of a visit without a talk: what was booked, or what happens next. */
export function FarewellScreen(props: FarewellScreenProps) {
  const { view, because, left, dispatch } = props;
  const survey = useSurvey(view.survey);
  const done = () => dispatch({ type: 'done' });
  const booked = because === 'booking' ? (left?.booked ?? null) : null;
  if (booked === null) return <Farewell {...{ because, left, survey }} onDone={done} />;
  return (
    <>
      <BookedSlot {...{ booked, survey }} onDone={done} />
      <Timeout timed="left" onEnd={done} />
    </>
  );
}

interface FarewellProps extends Pick<FarewellScreenProps, 'because' | 'left'> {
  readonly survey: Survey | null;
  readonly onDone: () => void;
}

function Farewell({ because, left, survey, onDone }: FarewellProps) {
  const text = useText();
  const hasLeft = !NOTHING_LEFT.has(because);
  const named = leadOf(because, left);
  const lead = named && (`ways:farewell.${named}` as const);
  const values = {
    when: left?.wish ? text.wish(left.wish) : '',
    topic: left ? text.of(left.topicName) : '',
  };
  const telephone = telephoneOf(because, left);
  return (
    <>
      <LastScreen
        icon={ICONS[because]}
        title={`ways:farewell.${because}`}
        spoken={[
          ...(lead ? [text.say(lead, values)] : []),
          ...(telephone ? spokenTelephone(telephone, text) : []),
        ]}
        {...{ onDone, survey }}
      >
        {lead && <p className="screen__lead">{text.show(lead, values)}</p>}
        {telephone && <TelephoneCard telephone={telephone} />}
        {(because === 'callback' || because === 'booking') && (
          <Notes notes={[['device', 'ways:farewell.nothingKept']]} />
        )}
      </LastScreen>
      <Timeout timed={hasLeft ? 'left' : 'farewell'} onEnd={onDone} />
    </>
  );
}
