import { Button, LoadedPart } from '@madoguchi/ui-kit';
import { lazy, useState } from 'react';
import { useText } from '../app/useText.ts';

/** What prints is no part of the first load. */
const ReprintDialog = lazy(() => import('./ReprintDialog.tsx'));

/** The button that opens the reprint dialog for a summary of today. */
export function ReprintEntry() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="overview__card">
      <Button icon="print" onClick={() => setOpen(true)}>
        {t('console:summary.again.open')}
      </Button>
      {open && (
        <LoadedPart>
          <ReprintDialog onClose={() => setOpen(false)} />
        </LoadedPart>
      )}
    </div>
  );
}
