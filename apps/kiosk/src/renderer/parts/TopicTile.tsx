import type { TopicView } from '@madoguchi/protocol';
import { Icon, Ruby } from '@madoguchi/ui-kit';
import { useId } from 'react';
import { useText } from '../state/useText.tsx';

interface TopicTileProps {
  readonly topic: TopicView;
  readonly onPick: (topicId: string) => void;
}

/** A topic as a large picture tile; its name is the button's name, its examples describe it. */
export function TopicTile({ topic, onPick }: TopicTileProps) {
  const text = useText();
  const id = useId();
  return (
    <button
      type="button"
      className={topic.icon === 'other' ? 'tile tile--other' : 'tile'}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-hint`}
      onClick={() => onPick(topic.id)}
    >
      <span className="tile__picture">
        <Icon name={topic.icon} />
      </span>
      <span className="tile__words">
        <span className="tile__name" id={`${id}-name`}>
          <Ruby>{text.of(topic.name)}</Ruby>
        </span>
        <span className="tile__hint" id={`${id}-hint`}>
          <Ruby>{text.of(topic.hint)}</Ruby>
        </span>
      </span>
    </button>
  );
}
