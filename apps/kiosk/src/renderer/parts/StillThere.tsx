import { Button, Dialog } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { useServices } from '../services.ts';
import { useReadAloud } from '../state/readAloud.ts';
import { useText } from '../state/useText.tsx';

/** The question whether the resident is still there; any input answers it. */
export function StillThere({ secondsLeft }: { readonly secondsLeft: number }) {
  const text = useText();
  const { tones } = useServices();
  useEffect(() => tones.play('warning'), [tones]);
  useReadAloud(text.plain('kiosk:stillThere.title'));
  // The input itself has already reset the inactivity timer.
  const stay = () => undefined;
  return (
    <Dialog title={text.show('kiosk:stillThere.title')} onClose={stay} className="panel">
      <p className="panel__lead">{text.show('kiosk:stillThere.lead', { seconds: secondsLeft })}</p>
      <Button variant="primary" size="main" icon="check" wide onClick={stay}>
        {text.show('kiosk:stillThere.stay')}
      </Button>
    </Dialog>
  );
}
