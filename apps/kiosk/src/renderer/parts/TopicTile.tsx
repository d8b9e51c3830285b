import type { TopicView } from '@madoguchi/protocol';
import { classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../state/useText.tsx';
import { isClosed, type ClosedTopic, type NotNowTopic } from '../state/topicState.ts';
import { NotNowPanel } from './NotNowPanel.tsx';

interface TopicTileProps {
  readonly topic: TopicView;
  readonly onPick: (topicId: string) => void;
  /** Called for a topic that is closed now. */
  readonly onPickClosed: (topicId: string) => void;
}

/**
 * A topic as a large picture tile; all its words are the button's name (WCAG 2.5.3). One that is not
 * offered now keeps its place and says so; touching it explains instead of leading anywhere. One that
 * is closed now says when it opens, and leads to what can be had meanwhile.
 */
export function TopicTile({ topic, onPick, onPickClosed }: TopicTileProps) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const isShown = topic.state === 'shown';
  const closed = isClosed(topic) ? topic : null;
  const touch = () => {
    if (!isShown) setAsked(true);
    else if (closed) onPickClosed(topic.id);
    else onPick(topic.id);
  };
  return (
    <>
      <button
        type="button"
        className={classes(
          'tile',
          topic.icon === 'other' && 'tile--other',
          !isShown && 'tile--not-now',
          closed && 'tile--closed',
        )}
        aria-haspopup={isShown ? undefined : 'dialog'}
        onClick={touch}
      >
        <span className="tile__picture">
          <Icon name={topic.icon} />
        </span>
        <span className="tile__words">
          <span className="tile__name">
            <Isolated ruby>{text.of(topic.name)}</Isolated>
          </span>
          {closed && <Closed topic={closed} />}
          {isShown && !closed && (
            <span className="tile__hint">
              <Isolated ruby>{text.of(topic.hint)}</Isolated>
            </span>
          )}
          {!isShown && <NotNow topic={topic} />}
        </span>
      </button>
      {asked && !isShown && <NotNowPanel topic={topic} onClose={() => setAsked(false)} />}
    </>
  );
}

/** The state of an unavailable topic, with as much of reason and date as fits the tile. */
function NotNow({ topic }: { readonly topic: NotNowTopic }) {
  const text = useText();
  return (
    <>
      <span className="tile__badge">{text.show(`kiosk:choosing.${topic.state}`)}</span>
      {topic.state === 'stopped' && (
        <span className="tile__hint tile__reason" lang="ja">
          <Isolated ruby>{topic.reason}</Isolated>
        </span>
      )}
      {topic.shownFrom !== null && (
        <span className="tile__hint">
          {text.show('kiosk:choosing.from', { day: text.day(topic.shownFrom) })}
        </span>
      )}
    </>
  );
}

/** 受付時間外, the reason on a holiday, and when it opens. */
function Closed({ topic }: { readonly topic: ClosedTopic }) {
  const text = useText();
  const { reason, opensAt } = topic.opening;
  return (
    <>
      <span className="tile__state">
        <span className="tile__badge">{text.show('kiosk:choosing.closed')}</span>
        {reason !== null && (
          <span className="tile__hint tile__reason" lang="ja">
            <Isolated ruby>{reason}</Isolated>
          </span>
        )}
      </span>
      {opensAt !== null && (
        <span className="tile__hint">
          {text.show('kiosk:choosing.from', { day: text.from(opensAt) })}
        </span>
      )}
    </>
  );
}
