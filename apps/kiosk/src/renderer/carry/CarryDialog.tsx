import { Button, Dialog, Icon, useAction } from '@madoguchi/ui-kit';
import { Refusal } from '../parts/MainAction.tsx';
import { useModel } from '../services.ts';
import { useReadAloud } from '../speech/useReading.ts';
import { useText } from '../state/useText.tsx';
import { DrawnCode } from './DrawnCode.tsx';

interface CarryDialogProps {
  /** Whether a phone has used the code, and sound and picture are on their way to it. */
  readonly moving: boolean;
  readonly onClose?: (() => void) | undefined;
}

const stay = (): void => undefined;

/** スマホにうつす: the code by which the resident's own phone takes the call along, and that it is about to. */
export function CarryDialog({ moving, onClose }: CarryDialogProps) {
  const text = useText();
  useReadAloud(
    [
      text.say('kiosk:handset.carry.open'),
      text.say('kiosk:handset.carry.lead'),
      text.say('kiosk:handset.carry.keeps'),
    ],
    'first',
  );
  return (
    <Dialog
      title={text.show('kiosk:handset.carry.open')}
      onClose={onClose ?? stay}
      className="panel carry-panel"
    >
      <div className="handset-way" aria-live="polite">
        {moving ? <Moving /> : <DrawnCode takes="call" />}
      </div>
      {onClose && (
        <Button wide icon="close" onClick={onClose}>
          {text.show('kiosk:writing.close')}
        </Button>
      )}
    </Dialog>
  );
}

function Moving() {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'stay'>();
  return (
    <div className="handset-way__words">
      <p className="handset-way__lead handset-way__joined">
        <Icon name="handset" />
        <span>{text.show('kiosk:handset.carry.moving')}</span>
      </p>
      <Refusal code={failure} />
      <Button
        {...{ icon: 'undo', size: 'main', wide: true }}
        aria-busy={busy !== null || undefined}
        onClick={() => void perform('stay', () => model.handset.withdraw('phone'))}
      >
        {text.show('kiosk:handset.carry.stay')}
      </Button>
    </div>
  );
}
