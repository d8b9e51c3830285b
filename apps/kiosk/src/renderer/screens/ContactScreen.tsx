import type { Contact } from '@madoguchi/client';
import type { UnmetWay, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { Button, Ruby } from '@madoguchi/ui-kit';
import { useEffect, useState, type Dispatch } from 'react';
import { ContactForm } from '../parts/contact/ContactForm.tsx';
import { TakeAlong } from '../parts/contact/TakeAlong.tsx';
import { WayTiles } from '../parts/contact/WayTiles.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { leftOf, type Left } from '../state/left.ts';
import { isClosed, type ClosedTopic } from '../state/opens.ts';
import { useText } from '../state/useText.tsx';

interface ContactScreenProps {
  readonly view: KioskView;
  readonly topicId: string;
  readonly dispatch: Dispatch<VisitEvent>;
  readonly onLeft: (left: Left) => void;
}

type Way = Exclude<UnmetWay, 'telephone'>;

/** Nobody can be called for a topic now: when again, and what can be had meanwhile. */
export function ContactScreen({ view, topicId, dispatch, onLeft }: ContactScreenProps) {
  const model = useModel();
  const [way, setWay] = useState<Way | null>(null);
  const [topic] = useState(() => view.topics.find(({ id }) => id === topicId));
  const now = view.topics.find(({ id }) => id === topicId);
  // It opened, or the ward took it off the list; a request that is being written is not torn away.
  const isOver = topic?.state !== 'shown' || (way === null && !(now && isClosed(now)));
  useEffect(() => {
    if (isOver) dispatch({ type: 'back' });
  }, [isOver, dispatch]);
  if (topic?.state !== 'shown') return null;

  const about = { topicName: topic.name, deskName: topic.desk.name };
  const leave = (taken: Way, contact: Contact | null) => {
    onLeft(leftOf(about, taken, contact));
    dispatch({ type: 'left', way: taken });
  };
  const back = () => setWay(null);
  if (way === null)
    return now && isClosed(now) ? (
      <Ways
        topic={now}
        ways={view.wishDays.length > 0 ? ['callback', 'booking', 'paper'] : ['paper']}
        onPick={setWay}
        onBack={() => dispatch({ type: 'back' })}
      />
    ) : null;
  if (way === 'paper')
    return (
      <TakeAlong
        way="paper"
        {...about}
        note={null}
        onTake={async () => leave('paper', null)}
        onBack={back}
      />
    );
  return (
    <ContactForm
      key={way}
      kind={way}
      days={view.wishDays}
      note={null}
      onSend={async (contact) => {
        await model.requestContact(topicId, contact);
        leave(way, contact);
      }}
      onStop={back}
    />
  );
}

interface WaysProps {
  readonly topic: ClosedTopic;
  readonly ways: readonly Way[];
  readonly onPick: (way: Way) => void;
  readonly onBack: () => void;
}

function Ways({ topic, ways, onPick, onBack }: WaysProps) {
  const text = useText();
  const title = { topic: text.of(topic.name) };
  const { opensAt, reason } = topic.opening;
  const opens = opensAt === null ? null : { when: text.from(opensAt) };
  return (
    <Screen
      name="contact"
      picture={topic.icon}
      title={text.show('ways:closed.title', title)}
      prompt={[
        text.plain('ways:closed.title', title),
        ...(reason === null ? [] : [reason]),
        ...(opens === null ? [] : [text.plain('ways:closed.opens', opens)]),
        text.plain('ways:closed.lead'),
        ...ways.map((way) => text.plain(`ways:way.${way}`)),
      ]}
      words={
        <>
          {(reason !== null || opens !== null) && (
            <p className="opens">
              {reason !== null && (
                // A holiday's name, or the admin's words, in Japanese whatever language the screen has.
                <span lang="ja">
                  <Ruby>{reason}</Ruby>
                </span>
              )}
              {opens !== null && <strong>{text.show('ways:closed.opens', opens)}</strong>}
            </p>
          )}
          <p className="screen__lead">{text.show('ways:closed.lead')}</p>
        </>
      }
      controls={
        <>
          <WayTiles ways={ways} onPick={onPick} />
          <div className="ways">
            <Button icon="back" onClick={onBack}>
              {text.show('common:back')}
            </Button>
          </div>
        </>
      }
    />
  );
}
