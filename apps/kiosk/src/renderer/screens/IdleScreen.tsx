import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { Button, Icon, Isolated } from '@madoguchi/ui-kit';
import type { Dispatch } from 'react';
import { FaceToFace } from '../parts/FaceToFace.tsx';
import { Screen } from '../parts/Screen.tsx';
import { isAllClosed } from '../state/topicState.ts';
import { useText } from '../state/useText.tsx';

/** The number of example topics. */
const SHOWN_TOPICS = 6;

interface IdleScreenProps {
  readonly view: KioskView;
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The first screen: purpose, example topics and one button. */
export function IdleScreen({ view, dispatch }: IdleScreenProps) {
  const text = useText();
  const topics = view.topics
    .filter((topic) => topic.icon !== 'other' && topic.state === 'shown')
    .slice(0, SHOWN_TOPICS);
  const lead = isAllClosed(view.topics) ? 'kiosk:idle.closed' : 'kiosk:idle.lead';
  return (
    <Screen
      name="idle"
      title={text.show('kiosk:idle.title')}
      prompt={[text.say('kiosk:idle.title'), text.say(lead)]}
      words={
        <>
          <p className="screen__lead">{text.show(lead)}</p>
          <FaceToFace />
          {topics.length > 0 && (
            <section className="offers" aria-label={text.plain('kiosk:idle.topics')}>
              <h2 className="offers__title">{text.show('kiosk:idle.topics')}</h2>
              <ul className="offers__list">
                {topics.map((topic) => (
                  <li key={topic.id} className="offers__topic">
                    <Icon name={topic.icon} />
                    <span>
                      <Isolated ruby>{text.of(topic.name)}</Isolated>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      }
      controls={
        <>
          <Button
            variant="primary"
            size="main"
            icon="talk"
            wide
            className="idle-start"
            onClick={() => dispatch({ type: 'start' })}
          >
            {text.show('kiosk:idle.start')}
          </Button>
          {view.takesBookings && (
            <Button
              icon="calendar"
              wide
              className="idle-booked"
              onClick={() => dispatch({ type: 'checkIn' })}
            >
              {text.show('kiosk:idle.booked')}
            </Button>
          )}
        </>
      }
    />
  );
}
