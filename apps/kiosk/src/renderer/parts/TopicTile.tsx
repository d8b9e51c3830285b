import type { TopicView } from '@madoguchi/protocol';
import { Icon, Ruby } from '@madoguchi/ui-kit';
import { useText } from '../state/useText.tsx';

interface TopicTileProps {
  readonly topic: TopicView;
  readonly onPick: (topicId: string) => void;
}

/**
 * A topic as a large picture tile; all its words are the button's name (WCAG 2.5.3). One in
 * preparation says so and cannot be chosen.
 */
export function TopicTile({ topic, onPick }: TopicTileProps) {
  const text = useText();
  return (
    <button
      type="button"
      className={topic.icon === 'other' ? 'tile tile--other' : 'tile'}
      disabled={topic.state === 'preparing'}
      onClick={() => onPick(topic.id)}
    >
      <span className="tile__picture">
        <Icon name={topic.icon} />
      </span>
      <span className="tile__words">
        <span className="tile__name">
          <Ruby>{text.of(topic.name)}</Ruby>
        </span>
        {topic.state === 'preparing' && (
          <span className="tile__badge">{text.show('kiosk:choosing.preparing')}</span>
        )}
        <span className="tile__hint">
          <Ruby>{text.of(topic.hint)}</Ruby>
        </span>
      </span>
    </button>
  );
}
