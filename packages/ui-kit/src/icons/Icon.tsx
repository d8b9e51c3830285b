import type { TopicIcon } from '@madoguchi/domain';
import './Icon.css';
import { actionShapes } from './actions.tsx';
import { markShapes } from './marks.tsx';
import { paperShapes } from './paper.tsx';
import { stateShapes } from './states.tsx';
import { topicShapes } from './topics.tsx';

const shapes = { ...topicShapes, ...actionShapes, ...markShapes, ...stateShapes, ...paperShapes };

/** Every picture of the set, one for each topic icon among them. */
export type IconName = keyof typeof shapes | TopicIcon;

/**
 * A pictogram on a 48 × 48 grid with a 3-unit round stroke, in the colour and size of the text
 * beside it. It never stands alone, so it is hidden from screen readers.
 */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string;
}) {
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
