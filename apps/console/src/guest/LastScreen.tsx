import type { ErrorCode, GuestEnding } from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';
import { Button, Icon } from '@madoguchi/ui-kit';
import { GuestFrame } from './GuestFrame.tsx';
import { useWords } from './useWords.tsx';

type Ending =
  | { readonly because: 'left' | 'link' }
  | { readonly because: 'over'; readonly why: GuestEnding }
  | { readonly because: 'refused'; readonly code: ErrorCode };

/** A final screen: why it is over, and what can be done. */
export function LastScreen(ending: Ending) {
  const { show } = useWords();
  const { because } = ending;
  const { title, body } = wordsOf(ending);
  const isGood = because === 'left' || (because === 'over' && ending.why === 'consultationOver');
  return (
    <GuestFrame screen={because}>
      <main className="guest__main guest-plain">
        <Icon name={isGood ? 'done' : 'info'} className="guest-plain__icon" />
        <div aria-live="polite">
          <h1>{show(title)}</h1>
          <p className="guest__lead">{show(body)}</p>
        </div>
        {because === 'refused' && (
          <Button variant="primary" icon="reload" onClick={() => location.reload()}>
            {show('guest:last.refused.again')}
          </Button>
        )}
      </main>
    </GuestFrame>
  );
}

function wordsOf(ending: Ending): { readonly title: TextKey; readonly body: TextKey } {
  switch (ending.because) {
    case 'over':
      return {
        title: `guest:last.over.${ending.why}.title`,
        body: `guest:last.over.${ending.why}.body`,
      };
    case 'refused':
      return { title: 'guest:last.refused.title', body: `errors:${ending.code}` };
    case 'left':
    case 'link':
      return {
        title: `guest:last.${ending.because}.title`,
        body: `guest:last.${ending.because}.body`,
      };
  }
}
