import { Button, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';
import type { Beside, BesidePlace } from './useBeside.ts';

interface BesideTabsProps {
  readonly beside: Beside;
  /** What is seen of the paper by others, said also while something else is before it. */
  readonly children?: ReactNode;
}

const ICONS: Readonly<Record<BesidePlace, IconName>> = {
  form: 'write',
  paper: 'paper',
  writing: 'writing',
};

/** Turns from the form to the paper, to the 筆談 and back, where there is more than one of them. */
export function BesideTabs({ beside: { shown, places, turnTo }, children }: BesideTabsProps) {
  const text = useText();
  if (places.length === 0) return null;
  return (
    <div className="beside-tabs">
      {shown !== 'paper' && places.includes('paper') && children}
      {places.map((each) => (
        <Button
          key={each}
          icon={ICONS[each]}
          aria-pressed={shown === each}
          onClick={() => turnTo(each)}
        >
          {text.show(`kioskForm:beside.${each}`)}
        </Button>
      ))}
    </div>
  );
}
