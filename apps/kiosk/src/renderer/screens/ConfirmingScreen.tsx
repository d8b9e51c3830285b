import type { Support, VisitEvent } from '@madoguchi/domain';
import type { KioskView, ShownTopic } from '@madoguchi/protocol';
import { Button, Icon, type IconName, Isolated } from '@madoguchi/ui-kit';
import { useEffect, useState, type Dispatch } from 'react';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { BriefSlot } from '../parts/BriefSlot.tsx';
import { MainAction } from '../parts/MainAction.tsx';
import { NeedsChoice } from '../parts/NeedsChoice.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { needsOf } from '../state/needs.ts';
import { isClosed } from '../state/topicState.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface ConfirmingScreenProps {
  readonly view: KioskView;
  readonly topicId: string;
  readonly dispatch: Dispatch<VisitEvent>;
}

const POINTS = [
  ['faces', 'talk'],
  ['recording', 'no-recording'],
  ['around', 'people'],
] as const satisfies readonly (readonly [string, IconName])[];

/** The confirmation of a topic: desk, conditions and needs; nothing rings before it. */
export function ConfirmingScreen({ view, topicId, dispatch }: ConfirmingScreenProps) {
  const topic = view.topics.find((t): t is ShownTopic => t.id === topicId && t.state === 'shown');
  const closed = topic !== undefined && isClosed(topic);
  useEffect(() => {
    // The topic was withdrawn while it was on the screen: choose again.
    if (!topic) dispatch({ type: 'back' });
    // The desk closed while it was on the screen: the request would be refused.
    else if (closed) dispatch({ type: 'pickClosed', topicId });
  }, [topic, closed, topicId, dispatch]);
  const isHelped = view.helper !== null;
  return topic && !closed ? <Confirm {...{ topic, isHelped, dispatch }} /> : null;
}

interface ConfirmProps {
  readonly topic: ShownTopic;
  /** Whether staff stand beside the resident: they tell what will happen, and write a brief instead. */
  readonly isHelped: boolean;
  readonly dispatch: Dispatch<VisitEvent>;
}

function Confirm({ topic, isHelped, dispatch }: ConfirmProps) {
  const text = useText();
  const model = useModel();
  const { language } = usePreferences().preferences;
  const [supports, setSupports] = useState<readonly Support[]>([]);
  const [inJapanese, setInJapanese] = useState(false);
  const [brief, setBrief] = useState('');
  const needs = needsOf(language, inJapanese, supports);
  const book = () => dispatch({ type: 'book', topicId: topic.id, needs });
  const call = async () => {
    const { consultationId } = await model.request(topic.id, needs, isHelped ? brief : '');
    dispatch({ type: 'consulting', consultationId });
  };
  return (
    <Screen
      name="confirming"
      picture={topic.icon}
      title={text.show('kiosk:confirming.title', { topic: text.of(topic.name) })}
      prompt={[
        text.say('kiosk:confirming.title', { topic: text.of(topic.name) }),
        text.sayOf(topic.desk.name),
        text.say(`kiosk:confirming.reason.${topic.desk.reason}`),
        ...POINTS.map(([point]) => text.say(`kiosk:confirming.points.${point}`)),
        text.say('kiosk:confirming.nothing'),
      ]}
      words={isHelped ? <BriefSlot brief={brief} onBrief={setBrief} /> : <Facts topic={topic} />}
      controls={
        <>
          <NeedsChoice
            supports={supports}
            onSupports={setSupports}
            inJapanese={inJapanese}
            onInJapanese={setInJapanese}
          />
          <p className="confirm-note">{text.show('kiosk:confirming.nothing')}</p>
          <MainAction icon="call" action={call}>
            {text.show('kiosk:confirming.call')}
          </MainAction>
          <StepWays onBack={() => dispatch({ type: 'back' })}>
            {topic.bookable && (
              <Button icon="calendar" onClick={book}>
                {text.show('ways:way.booking')}
              </Button>
            )}
          </StepWays>
        </>
      }
    />
  );
}

function Facts({ topic }: { readonly topic: ShownTopic }) {
  const text = useText();
  return (
    <div className="facts">
      <section className="facts__desk">
        <Icon name="building" />
        <div>
          <h2 className="facts__label">{text.show('kiosk:confirming.desk')}</h2>
          <p className="facts__name">
            <Isolated ruby>{text.of(topic.desk.name)}</Isolated>
          </p>
          <p className="facts__reason">
            {text.show(`kiosk:confirming.reason.${topic.desk.reason}`)}
          </p>
        </div>
      </section>
      <ul className="facts__points">
        {POINTS.map(([point, icon]) => (
          <li key={point}>
            <Icon name={icon} />
            <span>{text.show(`kiosk:confirming.points.${point}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
