import { WholeSheets, type SheetPage } from '@madoguchi/paper';
import type { ProcedurePaper } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PrintOutcome } from '../../../ipc/contract.ts';
import { useModel, useServices } from '../../services.ts';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import { useText } from '../../state/useText.tsx';

type Printing = 'offered' | 'printing' | PrintOutcome;

/** In the order in which they come out of the printer: the receipt lies on top. */
const PAPERS: readonly ProcedurePaper[] = ['form', 'receipt'];

/** Prints a submitted form and its receipt at the kiosk, on one touch, and says what has become of it. */
export function PaperPrint({ procedureId }: { readonly procedureId: string }) {
  const text = useText();
  const model = useModel();
  const { print } = useServices();
  const { language } = usePreferences().preferences;
  const [printing, setPrinting] = useState<Printing>('offered');
  const [sheets, setSheets] = useState<readonly SheetPage[] | null>(null);
  useEffect(() => {
    if (sheets === null) return;
    const printAll = async () => {
      const outcome = await print().catch(() => 'failed' as const);
      setSheets(null);
      setPrinting(outcome);
    };
    void printAll();
  }, [sheets, print]);
  const start = () => {
    setPrinting('printing');
    const load = async () => {
      const { sheetsOfPdf } = await import('./pdf/sheetsOfPdf.ts');
      const all: SheetPage[] = [];
      for (const paper of PAPERS) {
        const bytes = await model.readProcedurePaper({ procedureId, paper, language });
        all.push(...(await sheetsOfPdf(bytes, paper)));
      }
      setSheets(all);
    };
    load().catch(() => setPrinting('failed'));
  };
  const isWell = printing === 'printed';
  return (
    <div className="paper-print">
      {sheets && createPortal(<WholeSheets pages={sheets} />, document.body)}
      <Button icon="print" wide disabled={printing === 'printing'} onClick={start}>
        {text.show(isWell ? 'kioskPaper:print.again' : 'kioskPaper:print.form')}
      </Button>
      <output className="paper-print__state">
        {printing !== 'offered' && (
          <>
            <Icon name={isWell || printing === 'printing' ? 'print' : 'warning'} />
            <span>{text.show(`kioskPaper:print.${printing}`)}</span>
          </>
        )}
      </output>
    </div>
  );
}
