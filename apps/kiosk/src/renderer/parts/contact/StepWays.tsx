import type { ContactKind } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';

/** The props that all steps of the form share. */
export interface StepFrame {
  readonly kind: ContactKind;
  readonly note: ReactNode;
  readonly onBack: () => void;
  /** Leaves the form; `null` where one step back does the same. */
  readonly onStop: (() => void) | null;
}

interface StepWaysProps extends Pick<StepFrame, 'onBack'>, Partial<Pick<StepFrame, 'onStop'>> {
  /** Further buttons, e.g. the next step. */
  readonly children?: ReactNode;
}

/** The navigation of a step: back, out of the form, and on. */
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
