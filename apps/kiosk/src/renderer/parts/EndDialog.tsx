import { Button, Dialog, useAction, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useModel } from '../services.ts';
import { useReadAloud } from '../speech/useReading.ts';
import { useText } from '../state/useText.tsx';
import { CarrySlot } from './CarrySlot.tsx';
import { Refusal } from './MainAction.tsx';

/** Asks before a call is ended, by its own button or by やめる; whoever has to go may take it along on their own phone. */
export function EndDialog({ onStay }: { readonly onStay: () => void }) {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'hangUp'>();
  const [carries, setCarries] = useState(false);
  const consultation = useObservable(model).view?.consultation ?? null;
  const handset = consultation && 'handset' in consultation ? consultation.handset : null;
  useReadAloud([text.say('kiosk:call.endTitle'), text.say('kiosk:call.endLead')], 'first');
  if (carries) return <CarrySlot handset={handset} onClose={onStay} />;
  return (
    <Dialog title={text.show('kiosk:call.endTitle')} onClose={onStay} className="panel">
      <p className="panel__lead">{text.show('kiosk:call.endLead')}</p>
      <Refusal code={failure} />
      <div className="panel__choices">
        <Button
          variant="end"
          size="main"
          icon="hang-up"
          wide
          aria-busy={busy !== null || undefined}
          onClick={() => void perform('hangUp', () => model.hangUp())}
        >
          {text.show('kiosk:call.end')}
        </Button>
        {handset && (
          <Button size="main" icon="handset" wide onClick={() => setCarries(true)}>
            {text.show('kiosk:handset.carry.open')}
          </Button>
        )}
        <Button size="main" icon="talk" wide onClick={onStay}>
          {text.show('kiosk:call.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
