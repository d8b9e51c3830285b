import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import { GuestFrame } from './GuestFrame.tsx';
import { useWords } from './useWords.tsx';

type Ending =
  | { readonly because: 'over' | 'left' | 'link' }
  | { readonly because: 'refused'; readonly code: ErrorCode };

/** Nothing goes on here: why, and what can be done. */
export function LastScreen(ending: Ending) {
  const { show } = useWords();
  const { because } = ending;
  const isGood = because === 'over' || because === 'left';
  return (
    <GuestFrame screen={because}>
      <main className="guest__main guest-plain">
        <Icon name={isGood ? 'done' : 'info'} className="guest-plain__icon" />
        <div aria-live="polite">
          <h1>{show(`guest:last.${because}.title`)}</h1>
          <p className="guest__lead">
            {because === 'refused'
              ? show(`errors:${ending.code}`)
              : show(`guest:last.${because}.body`)}
          </p>
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
