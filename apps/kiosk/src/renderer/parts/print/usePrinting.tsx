import { formatFormDay, WARD_TIME_ZONE } from '@madoguchi/i18n';
import {
  composePage,
  liesOnItsSide,
  PrintSheets,
  SHEET_PIXELS,
  turnedQuarter,
} from '@madoguchi/paper';
import type { SheetPage } from '@madoguchi/paper';
import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintOutcome } from '../../../ipc/contract.ts';
import { useServices } from '../../services.ts';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import type { Printable, PrintablePage } from '../../state/printKeeper.ts';
import { useText } from '../../state/useText.tsx';

/** What has become of a print. */
export type Printing =
  { readonly state: 'choosing' } | { readonly state: 'printing' | PrintOutcome };

/** Prints what was chosen; `sheets` has to be shown, which is seen on paper alone. */
export function usePrinting(
  printable: Printable,
  place: string,
): {
  readonly printing: Printing;
  readonly sheets: ReactNode;
  readonly print: (pages: readonly PrintablePage[]) => void;
} {
  const text = useText();
  const { print } = useServices();
  const clock = useClock();
  const { language } = usePreferences().preferences;
  const [printing, setPrinting] = useState<Printing>({ state: 'choosing' });
  const [pages, setPages] = useState<readonly SheetPage[] | null>(null);
  useEffect(() => {
    if (pages === null) return;
    // Fonts of the sheets may not have been needed on the screen.
    const printAll = async () => {
      await document.fonts.ready;
      const state = await print().catch(() => 'failed' as const);
      setPages(null);
      setPrinting({ state });
    };
    void printAll();
  }, [pages, print]);
  const { ticket, deskName, nextStep } = printable;
  const day = formatFormDay(clock.now(), language, WARD_TIME_ZONE);
  const facts = { ticket, desk: text.of(deskName), place, nextStep, day };
  return {
    printing,
    sheets: pages && createPortal(<PrintSheets facts={facts} pages={pages} />, document.body),
    print: (chosen) => {
      setPrinting({ state: 'printing' });
      Promise.all(chosen.map(sheetOf)).then(setPages, () => setPrinting({ state: 'failed' }));
    },
  };
}

async function sheetOf({ page, ...drawn }: PrintablePage): Promise<SheetPage> {
  const picture = await composePage({ page, ...drawn }, { most: SHEET_PIXELS });
  return { id: page.id, picture: liesOnItsSide(picture) ? turnedQuarter(picture) : picture };
}
