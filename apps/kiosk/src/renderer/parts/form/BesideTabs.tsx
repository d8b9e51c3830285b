import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';
import type { Beside } from './useBeside.ts';

interface BesideTabsProps {
  readonly beside: Beside;
  /** What is seen of the paper by others, said also while the form is before it. */
  readonly children?: ReactNode;
}

/** Turns from the form to the paper and back, where there are both. */
export function BesideTabs({ beside: { shown, turnTo }, children }: BesideTabsProps) {
  const text = useText();
  if (turnTo === null) return null;
  return (
    <div className="beside-tabs">
      {shown === 'form' && children}
      {(['form', 'paper'] as const).map((each) => (
        <Button
          key={each}
          icon={each === 'form' ? 'write' : 'paper'}
          aria-pressed={shown === each}
          onClick={() => turnTo(each)}
        >
          {text.show(`kioskForm:beside.${each}`)}
        </Button>
      ))}
    </div>
  );
}
