import type { ErrorCode, HandsetEnding } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import type { SummaryView } from '@madoguchi/protocol';
import { useWords } from '../guest/useWords.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';
import { SummaryPart } from './SummaryPart.tsx';

type LastScreenProps =
  | { readonly because: HandsetEnding; readonly summary?: SummaryView | null }
  | { readonly because: 'refused'; readonly code: ErrorCode };

/** A final screen: why it is over, and what can be done. */
export function LastScreen(props: LastScreenProps) {
  const { show } = useWords();
  const summary = props.because === 'refused' ? null : (props.summary ?? null);
  const isGood = props.because === 'callOver' || props.because === 'left';
  const { title, body } =
    props.because === 'refused'
      ? ({ title: 'handset:refused', body: `errors:${props.code}` } as const)
      : ({
          title: `handset:over.${props.because}.title`,
          body: `handset:over.${props.because}.body`,
        } as const);
  return (
    <HandsetFrame screen={props.because}>
      <main className="guest__main guest-plain">
        <Icon name={isGood ? 'done' : 'info'} className="guest-plain__icon" />
        <div aria-live="polite">
          <h1>{show(title)}</h1>
          {summary === null && <p className="guest__lead">{show(body)}</p>}
        </div>
        {summary && <SummaryPart summary={summary} />}
      </main>
    </HandsetFrame>
  );
}
