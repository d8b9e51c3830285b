import { Button } from '@madoguchi/ui-kit';
import type { PrintOutcome } from '../../ipc/contract.ts';
import { useText } from '../state/useText.tsx';
import { MessageScreen } from './MessageScreen.tsx';

interface PrintOutcomeScreenProps {
  readonly state: 'printing' | PrintOutcome;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

const LEADS = {
  printing: 'kioskPaper:print.printingLead',
  printed: 'kioskPaper:print.printedLead',
  noPrinter: 'kioskPaper:print.notPrintedLead',
  failed: 'kioskPaper:print.notPrintedLead',
} as const;

/** What has become of a print, and what to do now. */
export function PrintOutcomeScreen({ state, onAgain, onDone }: PrintOutcomeScreenProps) {
  const text = useText();
  const isWell = state === 'printing' || state === 'printed';
  return (
    <MessageScreen
      key={state}
      icon={isWell ? 'print' : 'warning'}
      isWell={state === 'printed'}
      title={`kioskPaper:print.${state}`}
      spoken={[text.say(LEADS[state])]}
      controls={
        state === 'printing' ? null : (
          <>
            <Button variant="primary" size="main" icon="check" wide onClick={onDone}>
              {text.show('kiosk:thanks.end')}
            </Button>
            <Button icon="print" wide onClick={onAgain}>
              {text.show('kioskPaper:print.again')}
            </Button>
          </>
        )
      }
    >
      <p className="screen__lead">{text.show(LEADS[state])}</p>
    </MessageScreen>
  );
}
