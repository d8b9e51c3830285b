import type { RolloutStage } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import '../parts/marks.css';

/** A stage in words and colour. */
export function StageBadge({ stage }: { readonly stage: RolloutStage }) {
  const { t } = useText();
  return (
    <span className={`badge rollout-stage--${stage}`}>{t(`adminRollout:stages.${stage}`)}</span>
  );
}
