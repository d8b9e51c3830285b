import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { createElement } from '@madoguchi/ui-kit';
import { useState, type Dispatch } from 'react';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { Timeout } from '../parts/Timeout.tsx';
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
 * The last screen after a talk. A summary can be read for as long as somebody is there, and everything that can be
 * printed is printed from here.
 */
export function ThanksScreen({ view, printable, forms, dispatch }: ThanksScreenProps) {
  const text = useText();
  const [isPrinting, setPrinting] = useState(false);
  const later = useLoadedScreen(summaryScreens, printable !== null);
  const done = () => dispatch({ type: 'done' });
  const onPrint = () => setPrinting(true);
  const summary = later && (printable?.summary ?? null);
  if (isPrinting && printable !== null && later !== null) {
    const place = text.plain('kiosk:center', { district: view.district });
    return (
      <>
        {createElement(later.PrintScreen, { printable, place, onDone: done })}
        <Timeout timed="print" onEnd={done} />
      </>
    );
  }
  if (summary !== null && later !== null) {
    return (
      <>
        {createElement(
          later.SummaryScreen,
          { summary, onPrint, onDone: done },
          <TakenForms forms={forms} />,
        )}
        <Timeout timed="summary" onEnd={done} />
      </>
    );
  }
  const isEmpty = printable === null && forms.length === 0;
  return (
    <>
      <Thanks forms={forms} onPrint={printable && onPrint} onDone={done} />
      <Timeout timed={isEmpty ? 'thanks' : 'takeAlong'} onEnd={done} />
    </>
  );
}

interface ThanksProps {
  readonly forms: readonly TakenForm[];
  /** `null` where there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly onDone: () => void;
}

function Thanks({ forms, onPrint, onDone }: ThanksProps) {
  const text = useText();
  return (
    <LastScreen
      icon="done"
      isWell
      title="kiosk:thanks.title"
      spoken={[
        text.say('kiosk:thanks.lead'),
        ...(onPrint === null ? [] : [text.say('kioskPaper:print.offer')]),
        text.say('kiosk:thanks.belongings'),
      ]}
      before={onPrint && { icon: 'print', words: 'kioskPaper:print.start', onPress: onPrint }}
      onDone={onDone}
    >
      <p className="screen__lead">{text.show('kiosk:thanks.lead')}</p>
      <TakenForms forms={forms} />
      <Notes
        notes={[
          ...(onPrint === null ? [] : [['print', 'kioskPaper:print.offer'] as const]),
          ['bag', 'kiosk:thanks.belongings'],
          ['device', 'kiosk:thanks.clearing'],
        ]}
      />
    </LastScreen>
  );
}
