import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';

interface StepWaysProps {
  readonly onBack: () => void;
  readonly onStop: () => void;
  /** The way on, where a touch of a tile is not one already. */
  readonly children?: ReactNode;
}

/** One step back, out of it, and on, in the same places on every screen of the form. */
export function StepWays({ onBack, onStop, children }: StepWaysProps) {
  const text = useText();
  return (
    <div className="ways">
      <Button icon="back" onClick={onBack}>
        {text.show('common:back')}
      </Button>
      <Button variant="danger" icon="close" onClick={onStop}>
        {text.show('ways:stop')}
      </Button>
      {children}
    </div>
  );
}
