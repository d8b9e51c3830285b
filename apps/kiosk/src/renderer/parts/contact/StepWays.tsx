import type { ContactKind } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';

/** What a step of the form is given. */
export interface StepFrame {
  readonly kind: ContactKind;
  readonly note: ReactNode;
  readonly onBack: () => void;
  /** Back to what can be had instead; `null` where one step back leads there. */
  readonly onStop: (() => void) | null;
}

interface StepWaysProps extends Pick<StepFrame, 'onBack'>, Partial<Pick<StepFrame, 'onStop'>> {
  /** The way on, where a touch of a tile is not one already. */
  readonly children?: ReactNode;
}

/** One step back, out of it, and on, in the same order on every screen of the form. */
export function StepWays({ onBack, onStop = null, children }: StepWaysProps) {
  const text = useText();
  return (
    <div className="ways">
      <Button icon="back" onClick={onBack}>
        {text.show('common:back')}
      </Button>
      {onStop && (
        <Button icon="more" onClick={onStop}>
          {text.show('ways:stop')}
        </Button>
      )}
      {children}
    </div>
  );
}
