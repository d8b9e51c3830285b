import type { TopicState } from '@madoguchi/domain';
import { Icon, type IconName } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

const ICONS: Readonly<Record<TopicState, IconName>> = {
  shown: 'check',
  preparing: 'clock',
  stopped: 'less',
};

/** 表示, 準備中 or 停止: in a word, with a picture and a tint. */
export function StateBadge({ state }: { readonly state: TopicState }) {
  const { t } = useText();
  return (
    <span className={`topic-state topic-state--${state}`}>
      <Icon name={ICONS[state]} />
      {t(`adminTopics:states.${state}`)}
    </span>
  );
}
