import type { SummaryView } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { Screen } from '../parts/Screen.tsx';
import { useText } from '../state/useText.tsx';
import { SummaryWords } from './SummaryWords.tsx';
import './summary.css';
import './print.css';

interface SummaryScreenProps {
  readonly summary: SummaryView;
  readonly onPrint: () => void;
  readonly onDone: () => void;
  /** What stands between the summary and the ways on. */
  readonly children?: ReactNode;
}

/** The last screen after a talk of which there is a summary: to be read once more, and printed. */
export function SummaryScreen({ summary, onPrint, onDone, children }: SummaryScreenProps) {
  const text = useText();
  return (
    <Screen
      name="summary"
      picture="done"
      title={<Isolated ruby>{text.of(summary.title)}</Isolated>}
      prompt={[text.say('kiosk:thanks.title'), text.sayOf(summary.title)]}
      words={<SummaryWords summary={summary} />}
      controls={
        <>
          {children}
          <div className="print-ways">
            <Button variant="primary" size="main" icon="print" wide onClick={onPrint}>
              {text.show('kioskPaper:print.start')}
            </Button>
            <Button icon="check" wide onClick={onDone}>
              {text.show('kiosk:thanks.end')}
            </Button>
          </div>
        </>
      }
    />
  );
}
