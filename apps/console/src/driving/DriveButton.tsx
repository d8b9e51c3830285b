import type { DrivingView } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { useText } from '../app/useText.ts';
import { DriveDialog } from './DriveDialog.tsx';

/** Opens what staff change of the resident's screen for them. */
export function DriveButton({ driving }: { readonly driving: DrivingView }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button icon="text-size" onClick={() => setOpen(true)}>
        {t('console:driving.open')}
      </Button>
      {isOpen && <DriveDialog driving={driving} onClose={close} />}
    </>
  );
}
