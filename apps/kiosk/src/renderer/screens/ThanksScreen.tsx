import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { createElement } from '@madoguchi/ui-kit';
import { useState, type Dispatch } from 'react';
import { PRINT_OFFERED_MS, THANKS_AFTER_CLOSED_MS, THANKS_MS } from '../config.ts';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { StillThere } from '../parts/StillThere.tsx';
import { useAttention } from '../state/attention.ts';
import { TakenForms } from '../parts/form/TakenForms.tsx';
import { summaryScreens } from '../parts/laterScreens.ts';
import { useLoadedScreen } from '../parts/useLoadedScreen.ts';
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

/**
 * The last screen after a talk. A summary stays for as long as somebody is there to read it, and everything that can be
 * printed is printed from here; without either it ends when the specialist has written up.
 */
export function ThanksScreen({ view, printable, forms, dispatch }: ThanksScreenProps) {
  const text = useText();
  const [isPrinting, setPrinting] = useState(false);
  const later = useLoadedScreen(summaryScreens, printable !== null);
  const done = () => dispatch({ type: 'done' });
  const summary = later && (printable?.summary ?? null);
  const isWatched = isPrinting || summary !== null;
  const attention = useAttention(isWatched, done);
  const asking = isWatched && attention.state === 'asking' && (
    <StillThere secondsLeft={attention.secondsLeft} />
  );
  if (isPrinting && printable !== null && later !== null) {
    const place = text.plain('kiosk:center', { district: view.district });
    return (
      <>
        {createElement(later.PrintScreen, { printable, place, onDone: done })}
        {asking}
      </>
    );
  }
  if (summary !== null && later !== null) {
    const onPrint = () => setPrinting(true);
    return (
      <>
        {createElement(
          later.SummaryScreen,
          { summary, onPrint, onDone: done },
          <TakenForms forms={forms} />,
        )}
        {asking}
      </>
    );
  }
  return <Thanks {...{ view, printable, forms, dispatch }} onPrint={() => setPrinting(true)} />;
}

interface ThanksProps extends ThanksScreenProps {
  readonly onPrint: () => void;
}

function Thanks({ view, printable, forms, dispatch, onPrint }: ThanksProps) {
  const text = useText();
  const isWrittenUp = view.last?.closed ?? true;
  const withoutPrint = isWrittenUp ? THANKS_AFTER_CLOSED_MS : THANKS_MS;
  return (
    <LastScreen
      icon="done"
      isWell
      title="kiosk:thanks.title"
      spoken={[
        text.plain('kiosk:thanks.lead'),
        ...(printable === null ? [] : [text.plain('kioskPaper:print.offer')]),
      ]}
      staysMs={printable === null && forms.length === 0 ? withoutPrint : PRINT_OFFERED_MS}
      before={printable && { icon: 'print', words: 'kioskPaper:print.start', onPress: onPrint }}
      dispatch={dispatch}
    >
      <p className="screen__lead">{text.show('kiosk:thanks.lead')}</p>
      <TakenForms forms={forms} />
      <Notes
        notes={[
          ...(printable === null ? [] : [['print', 'kioskPaper:print.offer'] as const]),
          ['bag', 'kiosk:thanks.belongings'],
          ['device', 'kiosk:thanks.clearing'],
        ]}
      />
    </LastScreen>
  );
}
