import { Button } from '@madoguchi/ui-kit';
import { useText } from '../state/useText.tsx';

/** A browser that plays no sound before somebody touches the page asks for that touch. */
export function Unblock({ onUnblock }: { readonly onUnblock: () => void }) {
  const text = useText();
  return (
    <div className="stage__unblock">
      <p>{text.show('kiosk:call.blocked')}</p>
      <Button variant="primary" size="main" icon="volume" onClick={onUnblock}>
        {text.show('kiosk:call.unblock')}
      </Button>
    </div>
  );
}
