import type { HandoffView } from '@madoguchi/protocol';
import { Button, Isolated, LoadedPart } from '@madoguchi/ui-kit';
import { lazy, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';

/** A sheet is no part of the first load. */
const SheetDialog = lazy(() => import('./SheetDialog.tsx'));

type Sheet = HandoffView['procedures'][number];

/** The procedures that go with a card by the agreement of its resident, each to be opened. */
export function HandedSheets({
  handoff,
}: {
  readonly handoff: Pick<HandoffView, 'handoffId' | 'procedures'>;
}) {
  const { t } = useText();
  const { text } = useWords();
  const [open, setOpen] = useState<Sheet | null>(null);
  return (
    <>
      {handoff.procedures.map((sheet) => (
        <p key={sheet.procedureId} className="work-dialog__pages">
          <Button icon="paper" onClick={() => setOpen(sheet)}>
            <Isolated>{t('console:passing.open', { title: text(sheet.title) })}</Isolated>
          </Button>
          <span>{t('console:passing.agreed')}</span>
        </p>
      ))}
      {open && (
        <LoadedPart>
          <SheetDialog handoffId={handoff.handoffId} sheet={open} onClose={() => setOpen(null)} />
        </LoadedPart>
      )}
    </>
  );
}
