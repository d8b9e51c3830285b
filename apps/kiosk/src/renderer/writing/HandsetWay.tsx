import { Button, Icon, useAction } from '@madoguchi/ui-kit';
import { DrawnCode } from '../carry/DrawnCode.tsx';
import { Refusal } from '../parts/MainAction.tsx';
import { useModel } from '../services.ts';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';

/** The resident's own phone as a way to write: a code for its camera, and then that it has joined. */
export function HandsetWay({ handset }: { readonly handset: NonNullable<Talking['handset']> }) {
  return (
    <div className="handset-way" aria-live="polite">
      {handset.state === 'joined' ? <Joined /> : <DrawnCode takes="writing" />}
    </div>
  );
}

function Joined() {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'end'>();
  return (
    <div className="handset-way__words">
      <p className="handset-way__lead handset-way__joined">
        <Icon name="check" />
        <span>{text.show('kiosk:handset.joined')}</span>
      </p>
      <Refusal code={failure} />
      <Button
        icon="undo"
        aria-busy={busy !== null || undefined}
        onClick={() => void perform('end', () => model.handset.withdraw('phone'))}
      >
        {text.show('kiosk:handset.end')}
      </Button>
    </div>
  );
}
