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
import { useSurvey, type Survey } from '../state/useSurvey.ts';
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
export function ThanksScreen(props: ThanksScreenProps) {
  const { view, printable, forms, dispatch } = props;
  const text = useText();
  const [step, setStep] = useState<'take' | 'print' | 'survey'>('take');
  const later = useLoadedScreen(summaryScreens, printable !== null);
  const survey = useSurvey(view.survey);
  const done = () => dispatch({ type: 'done' });
  // What can be taken along comes first, by itself; whoever is through with it is asked.
  const onDone = survey === null ? done : () => setStep('survey');
  const onPrint = () => setStep('print');
  if (step === 'survey' || (printable === null && forms.length === 0)) {
    return (
      <>
        <Thanks forms={NO_FORMS} onPrint={null} onDone={done} survey={survey} />
        <Timeout timed="thanks" onEnd={done} />
      </>
    );
  }
  if (step === 'print' && printable !== null && later !== null) {
    const place = text.plain('kiosk:center', { district: view.district });
    return (
      <>
        {createElement(later.PrintScreen, { printable, place, onDone })}
        <Timeout timed="print" onEnd={done} />
      </>
    );
  }
  const summary = later && (printable?.summary ?? null);
  if (summary !== null && later !== null) {
    return (
      <>
        {createElement(
          later.SummaryScreen,
          { summary, onPrint, onDone },
          <TakenForms forms={forms} />,
        )}
        <Timeout timed="summary" onEnd={done} />
      </>
    );
  }
  return (
    <>
      <Thanks forms={forms} onPrint={printable && onPrint} onDone={onDone} survey={null} />
      <Timeout timed="takeAlong" onEnd={done} />
    </>
  );
}

const NO_FORMS: readonly TakenForm[] = [];

interface ThanksProps {
  readonly forms: readonly TakenForm[];
  /** `null` where there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly onDone: () => void;
  readonly survey: Survey | null;
}

function Thanks({ forms, onPrint, onDone, survey }: ThanksProps) {
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
      leads={survey === null && (forms.length > 0 || onPrint !== null) ? 'end' : 'home'}
      onDone={onDone}
      survey={survey}
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
