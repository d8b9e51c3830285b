import { Button, Dialog, useAction } from '@madoguchi/ui-kit';
import { useModel } from '../../services.ts';
import type { Leaving } from '../../state/leaving.ts';
import { useReadAloud } from '../../speech/useReading.ts';
import { useText } from '../../state/useText.tsx';
import { EndDialog } from '../EndDialog.tsx';
import { Refusal } from '../MainAction.tsx';

interface LeaveDialogProps {
  readonly leaving: Leaving;
  /** Ends the visit where the server has no part in it. */
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks whoever presses やめる, and says what is given up. */
export function LeaveDialog({ leaving, onLeave, onStay }: LeaveDialogProps) {
  return leaving === 'call' ? (
    <EndDialog onStay={onStay} />
  ) : (
    <Asked leaving={leaving} onLeave={onLeave} onStay={onStay} />
  );
}

interface AskedProps extends LeaveDialogProps {
  readonly leaving: Exclude<Leaving, 'call'>;
}

function Asked({ leaving, onLeave, onStay }: AskedProps) {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'leave'>();
  const [title, lead] = [`kioskBar:leave.${leaving}`, `kioskBar:leave.${leaving}Lead`] as const;
  useReadAloud([text.say(title), text.say(lead)], 'first');
  const leave = async () => {
    if (leaving === 'queue') await model.cancel();
    else onLeave();
  };
  return (
    <Dialog title={text.show(title)} onClose={onStay} className="panel">
      <p className="panel__lead">{text.show(lead)}</p>
      <Refusal code={failure} />
      <div className="panel__choices">
        <Button
          variant="end"
          size="main"
          icon="close"
          wide
          aria-busy={busy !== null || undefined}
          onClick={() => void perform('leave', leave)}
        >
          {text.show('kiosk:bar.leave')}
        </Button>
        <Button size="main" icon="undo" wide onClick={onStay}>
          {text.show('kioskBar:leave.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
