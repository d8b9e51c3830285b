import { TOPIC_ICONS } from '@madoguchi/domain';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import './marks.css';

interface TopicNameProps {
  /** As the catalogue of topics has it; one that is not known is shown as the icon of other matters. */
  readonly icon: string | undefined;
  readonly name: string;
}

/** A topic with its icon, as the kiosks show it. */
export function TopicName({ icon, name }: TopicNameProps) {
  return (
    <span className="topic-name">
      <Icon name={TOPIC_ICONS.find((known) => known === icon) ?? 'other'} />
      <Isolated>{name}</Isolated>
    </span>
  );
}
