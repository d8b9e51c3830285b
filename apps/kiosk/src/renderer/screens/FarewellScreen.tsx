import type { FarewellReason, VisitEvent } from '@madoguchi/domain';
import { Button, Icon, type IconName } from '@madoguchi/ui-kit';
import type { Dispatch } from 'react';
import { FAREWELL_MS, LEFT_MS } from '../config.ts';
import { spokenTelephone, TelephoneCard } from '../parts/contact/TelephoneCard.tsx';
import { useWhen } from '../parts/contact/useWhen.ts';
import { Screen } from '../parts/Screen.tsx';
import { leadOf, telephoneOf, type Left } from '../state/left.ts';
import { useDoneAfter } from '../state/useDoneAfter.ts';
import { useText } from '../state/useText.tsx';

interface FarewellScreenProps {
  readonly because: FarewellReason;
  readonly left: Left | null;
  readonly dispatch: Dispatch<VisitEvent>;
}

const ICONS: Readonly<Record<FarewellReason, IconName>> = {
  cancelled: 'done',
  dropped: 'cut',
  callback: 'call-back',
  booking: 'calendar',
  telephone: 'call',
  paper: 'paper',
};

/** The visit ended without a talk: kind words, and what happens next. */
export function FarewellScreen({ because, left, dispatch }: FarewellScreenProps) {
  const text = useText();
  const when = useWhen();
  const hasLeft = because !== 'cancelled' && because !== 'dropped';
  useDoneAfter(hasLeft ? LEFT_MS : FAREWELL_MS, dispatch);
  const title = `ways:farewell.${because}` as const;
  const named = leadOf(because, left);
  const lead = named && (`ways:farewell.${named}` as const);
  const values = {
    when: left?.wish ? when(left.wish) : '',
    topic: left ? text.of(left.topicName) : '',
  };
  const telephone = telephoneOf(because, left);
  return (
    <Screen
      name="message"
      title={text.show(title)}
      prompt={[
        text.plain(title),
        ...(lead ? [text.plain(lead, values)] : []),
        ...(telephone ? spokenTelephone(telephone, text) : []),
      ]}
      words={
        <>
          <Icon name={ICONS[because]} className="message-picture" />
          {lead && <p className="screen__lead">{text.show(lead, values)}</p>}
          {telephone && <TelephoneCard telephone={telephone} />}
          {(because === 'callback' || because === 'booking') && (
            <ul className="notes">
              <li>
                <Icon name="device" />
                <span>{text.show('ways:farewell.nothingKept')}</span>
              </li>
            </ul>
          )}
        </>
      }
      controls={
        <Button
          variant="primary"
          size="main"
          icon="home"
          wide
          onClick={() => dispatch({ type: 'done' })}
        >
          {text.show('kiosk:thanks.home')}
        </Button>
      }
    />
  );
}
