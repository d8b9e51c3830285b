import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import { useText } from '../app/useText.ts';

interface ClosingRowProps {
  readonly onClose: () => void;
  /** Further buttons before it. */
  readonly children?: ReactNode;
}

/** The last row of a work dialog: its actions, and 閉じる with its key. */
export function ClosingRow({ onClose, children }: ClosingRowProps) {
  const { t } = useText();
  return (
    <div className="dialog-actions">
      {children}
      <Button size="main" onClick={onClose}>
        {t('console:action.close')}
        <Kbd command="decline" />
      </Button>
    </div>
  );
}
