import { isFilled, type FormField } from '@madoguchi/domain';
import type { ProcedureHolder } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { sideOf } from '../state/writers.ts';
import { FieldText } from './FieldText.tsx';
import type { Filling } from './filling.ts';

interface HeldByOtherProps {
  readonly filling: Filling;
  readonly field: FormField;
  readonly holder: ProcedureHolder;
}

/** Somebody else writes in the field: what they write is seen as it comes, and the field can be asked for. */
export function HeldByOther({ filling: { view, form }, field, holder }: HeldByOtherProps) {
  const text = useText();
  const value = view.values[field.id];
  const isAsked = holder.askedBy?.seat === 'kiosk';
  return (
    <div className="held-field" data-side={sideOf(holder.seat)}>
      <p className="held-field__who">
        <Icon name="write" />
        <span>{text.show('kioskForm:field.held', { name: holder.name })}</span>
      </p>
      <output className="held-field__value">
        {value !== undefined && isFilled(value) ? <FieldText field={field} value={value} /> : '…'}
      </output>
      {isAsked ? (
        <p className="held-field__asked">{text.show('kioskForm:field.asked')}</p>
      ) : (
        <Button icon="hands" onClick={() => form.ask(field.id)}>
          {text.show('kioskForm:field.ask')}
        </Button>
      )}
    </div>
  );
}
