import { formatFormDay, WARD_TIME_ZONE } from '@madoguchi/i18n';
import {
  composePage,
  liesOnItsSide,
  PrintSheets,
  SHEET_PIXELS,
  SummarySheet,
  turnedQuarter,
} from '@madoguchi/paper';
import type { SheetPage } from '@madoguchi/paper';
import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintOutcome } from '../../ipc/contract.ts';
import { useServices } from '../services.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { Printable, PrintablePage } from '../state/printKeeper.ts';
import { useText } from '../state/useText.tsx';

/** What has become of a print. */
export type Printing =
  { readonly state: 'choosing' } | { readonly state: 'printing' | PrintOutcome };

/** What was chosen to be printed. */
export interface Chosen {
  readonly pages: readonly PrintablePage[];
  readonly withSummary: boolean;
}

/** What lies ready for the printer. */
interface Ready {
  readonly pages: readonly SheetPage[];
  readonly withSummary: boolean;
}

/** Prints what was chosen; `sheets` has to be shown, which is seen on paper alone. */
export function usePrinting(
  printable: Printable,
  place: string,
): {
  readonly printing: Printing;
  readonly sheets: ReactNode;
  readonly print: (chosen: Chosen) => void;
} {
  const text = useText();
  const { print } = useServices();
  const clock = useClock();
  const { language } = usePreferences().preferences;
  const [printing, setPrinting] = useState<Printing>({ state: 'choosing' });
  const [ready, setReady] = useState<Ready | null>(null);
  useEffect(() => {
    if (ready === null) return;
    // Fonts of the sheets may not have been needed on the screen.
    const printAll = async () => {
      await document.fonts.ready;
      const state = await print().catch(() => 'failed' as const);
      setReady(null);
      setPrinting({ state });
    };
    void printAll();
  }, [ready, print]);
  const { ticket, deskName, summary } = printable;
  const day = formatFormDay(clock.now(), language, WARD_TIME_ZONE);
  const facts = { ticket, desk: text.of(deskName), place, day };
  return {
    printing,
    sheets:
      ready &&
      createPortal(
        <PrintSheets facts={facts} pages={ready.pages}>
          {summary && ready.withSummary && <SummarySheet summary={summary} language={language} />}
        </PrintSheets>,
        document.body,
      ),
    print: ({ pages, withSummary }) => {
      setPrinting({ state: 'printing' });
      Promise.all(pages.map(sheetOf)).then(
        (drawn) => setReady({ pages: drawn, withSummary }),
        () => setPrinting({ state: 'failed' }),
      );
    },
  };
}

async function sheetOf({ page, ...drawn }: PrintablePage): Promise<SheetPage> {
  const picture = await composePage({ page, ...drawn }, { most: SHEET_PIXELS });
  return { id: page.id, picture: liesOnItsSide(picture) ? turnedQuarter(picture) : picture };
}
