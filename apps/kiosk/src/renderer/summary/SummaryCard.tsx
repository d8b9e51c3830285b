import type { SummaryView } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useModel } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { SummaryWords } from './SummaryWords.tsx';
import './summary.css';

/** The summary that the specialist shows in the call, over the pictures, until the resident or staff close it. */
export function SummaryCard({ summary }: { readonly summary: SummaryView }) {
  const text = useText();
  const model = useModel();
  // The view tells what has become of it; a press that does not arrive can be pressed again.
  const close = () => void model.closeSummary(summary.consultationId).catch(() => undefined);
  return (
    <div className="summary-card">
      <div className="summary-card__head">
        <h2 className="summary-card__title">
          <Isolated ruby>{text.of(summary.title)}</Isolated>
        </h2>
        <Button icon="close" onClick={close}>
          {text.show('common:close')}
        </Button>
      </div>
      <SummaryWords summary={summary} />
    </div>
  );
}
