import type { ShownTopic, TopicView } from '@madoguchi/protocol';
import { classes, Icon, Ruby } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../state/useText.tsx';
import { NotNowPanel } from './NotNowPanel.tsx';

/** A topic that is seen and cannot be chosen. */
export type NotNowTopic = Exclude<TopicView, ShownTopic>;

interface TopicTileProps {
  readonly topic: TopicView;
  readonly onPick: (topicId: string) => void;
}

/**
 * A topic as a large picture tile; all its words are the button's name (WCAG 2.5.3). One that is not
 * offered now keeps its place and says so; touching it explains instead of leading anywhere.
 */
export function TopicTile({ topic, onPick }: TopicTileProps) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const isShown = topic.state === 'shown';
  return (
    <>
      <button
        type="button"
        className={classes(
          'tile',
          topic.icon === 'other' && 'tile--other',
          !isShown && 'tile--not-now',
        )}
        aria-haspopup={isShown ? undefined : 'dialog'}
        onClick={() => (isShown ? onPick(topic.id) : setAsked(true))}
      >
        <span className="tile__picture">
          <Icon name={topic.icon} />
        </span>
        <span className="tile__words">
          <span className="tile__name">
            <Ruby>{text.of(topic.name)}</Ruby>
          </span>
          {isShown ? (
            <span className="tile__hint">
              <Ruby>{text.of(topic.hint)}</Ruby>
            </span>
          ) : (
            <NotNow topic={topic} />
          )}
        </span>
      </button>
      {asked && !isShown && <NotNowPanel topic={topic} onClose={() => setAsked(false)} />}
    </>
  );
}

/** The state in a word, and as much of the why and when as a tile holds. */
function NotNow({ topic }: { readonly topic: NotNowTopic }) {
  const text = useText();
  return (
    <>
      <span className="tile__badge">{text.show(`kiosk:choosing.${topic.state}`)}</span>
      {topic.state === 'stopped' && (
        <span className="tile__hint tile__reason" lang="ja">
          <Ruby>{topic.reason}</Ruby>
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
