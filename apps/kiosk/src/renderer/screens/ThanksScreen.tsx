import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { useState, type Dispatch } from 'react';
import { PRINT_OFFERED_MS, THANKS_AFTER_CLOSED_MS, THANKS_MS } from '../config.ts';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { PrintScreen } from '../parts/print/PrintScreen.tsx';
import { StillThere } from '../parts/StillThere.tsx';
import { useAttention } from '../state/attention.ts';
import { TakenForms } from '../parts/form/TakenForms.tsx';
import type { TakenForm } from '../state/formKeeper.ts';
import type { Printable } from '../state/printKeeper.ts';
import { useText } from '../state/useText.tsx';

interface ThanksScreenProps {
  readonly view: KioskView;
  /** What the resident may take along; `null` for nothing. */
  readonly printable: Printable | null;
  /** Whose numbers they take along. */
  readonly forms: readonly TakenForm[];
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The last screen after a talk; it ends when the specialist has written up, unless something can be printed. */
export function ThanksScreen({ view, printable, forms, dispatch }: ThanksScreenProps) {
  const text = useText();
  const [isPrinting, setPrinting] = useState(false);
  const done = () => dispatch({ type: 'done' });
  const attention = useAttention(isPrinting, done);
  if (isPrinting && printable !== null) {
    const place = text.plain('kiosk:center', { district: view.district });
    return (
      <>
        <PrintScreen printable={printable} place={place} onDone={done} />
        {attention.state === 'asking' && <StillThere secondsLeft={attention.secondsLeft} />}
      </>
    );
  }
  const isWrittenUp = view.last?.closed ?? true;
  const withoutPrint = isWrittenUp ? THANKS_AFTER_CLOSED_MS : THANKS_MS;
  const offer =
    printable !== null && printable.pages.length > 0
      ? 'kioskPaper:print.offer'
      : 'kioskPaper:print.offerNextStep';
  return (
    <LastScreen
      icon="done"
      isWell
      title="kiosk:thanks.title"
      spoken={[text.plain('kiosk:thanks.lead'), ...(printable === null ? [] : [text.plain(offer)])]}
      staysMs={printable === null && forms.length === 0 ? withoutPrint : PRINT_OFFERED_MS}
      before={
        printable && {
          icon: 'print',
          words: 'kioskPaper:print.start',
          onPress: () => setPrinting(true),
        }
      }
      dispatch={dispatch}
    >
      <p className="screen__lead">{text.show('kiosk:thanks.lead')}</p>
      <TakenForms forms={forms} />
      <Notes
        notes={[
          ...(printable === null ? [] : [['print', offer] as const]),
          ['bag', 'kiosk:thanks.belongings'],
          ['device', 'kiosk:thanks.clearing'],
        ]}
      />
    </LastScreen>
  );
}
