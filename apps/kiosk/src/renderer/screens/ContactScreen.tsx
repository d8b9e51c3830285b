import type { Contact } from '@madoguchi/client';
import type { UnmetWay, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useEffect, useState, type Dispatch } from 'react';
import { ContactFormSlot } from '../parts/contact/ContactFormSlot.tsx';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { TakeAlong } from '../parts/contact/TakeAlong.tsx';
import { WayTiles } from '../parts/contact/WayTiles.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { ofWard } from '../speech/spoken.ts';
import { leftOf, type Left } from '../state/left.ts';
import { needsOf } from '../state/needs.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { isBookable, isClosed, type ClosedTopic } from '../state/topicState.ts';
import { waysOf } from '../state/otherWays.ts';
import { useText } from '../state/useText.tsx';

interface ContactScreenProps {
  readonly view: KioskView;
  readonly topicId: string;
  readonly dispatch: Dispatch<VisitEvent>;
  readonly onLeft: (left: Left) => void;
}

/** The screen of a closed topic: when it opens, and the alternatives. */
export function ContactScreen({ view, topicId, dispatch, onLeft }: ContactScreenProps) {
  const model = useModel();
  const { language } = usePreferences().preferences;
  const [way, setWay] = useState<UnmetWay | null>(null);
  const [topic] = useState(() => view.topics.find(({ id }) => id === topicId));
  const now = view.topics.find(({ id }) => id === topicId);
  // The topic opened or was withdrawn; a request in progress is not interrupted.
  const isOver = topic?.state !== 'shown' || (way === null && !(now && isClosed(now)));
  useEffect(() => {
    if (isOver) dispatch({ type: 'back' });
  }, [isOver, dispatch]);
  // The newest closed state counts; an open one carries no alternatives.
  const closed = [now, topic].find((each) => each !== undefined && isClosed(each));
  if (!closed) return null;

  const { wishDays, telephone } = closed.opening;
  const about = { topicName: closed.name, telephone };
  const leave = (taken: UnmetWay, contact: Contact | null) => {
    onLeft(leftOf(about, taken, contact));
    dispatch({ type: 'left', way: taken });
  };
  const back = () => setWay(null);
  const bookable = isBookable(closed);
  const pick = (picked: UnmetWay) => {
    if (picked !== 'booking' || !bookable) setWay(picked);
    else dispatch({ type: 'book', topicId, needs: needsOf(language, false, []) });
  };
  if (way === null)
    return now && isClosed(now) ? (
      <Ways
        topic={now}
        ways={waysOf(now.opening, bookable)}
        onPick={pick}
        onBack={() => dispatch({ type: 'back' })}
      />
    ) : null;
  if (way === 'telephone' || way === 'paper')
    return (
      <TakeAlong
        way={way}
        {...about}
        note={null}
        onTake={async () => {
          await model.leaveVisit(topicId, way);
          leave(way, null);
        }}
        onBack={back}
      />
    );
  return (
    <ContactFormSlot
      key={way}
      kind={way}
      days={wishDays}
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
  readonly ways: readonly UnmetWay[];
  readonly onPick: (way: UnmetWay) => void;
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
        text.say('ways:closed.title', title),
        ...(reason === null ? [] : [ofWard(reason)]),
        ...(opens === null ? [] : [text.say('ways:closed.opens', opens)]),
        text.say('ways:closed.lead'),
        ...ways.map((way) => text.say(`ways:way.${way}`)),
      ]}
      words={
        <>
          {(reason !== null || opens !== null) && (
            <p className="opens">
              {reason !== null && (
                // A holiday's name, or the admin's words, in Japanese whatever language the screen has.
                <span lang="ja">
                  <Isolated ruby>{reason}</Isolated>
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
          <WayTiles ways={ways} bookable={topic.bookable} onPick={onPick} />
          <StepWays onBack={onBack} />
        </>
      }
    />
  );
}
