import { isFilled, type FormField } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { FieldText } from './FieldText.tsx';
import type { Filling } from './filling.ts';

interface UnplacedProps {
  readonly filling: Filling;
  readonly field: FormField;
}

/** Text that the resident wrote while staff held the field; one touch puts it in. */
export function Unplaced({ filling: { form, unplaced }, field }: UnplacedProps) {
  const text = useText();
  const value = unplaced[field.id];
  if (value === undefined || value === null || !isFilled(value)) return null;
  return (
    <div className="form-offers">
      <p className="form-offers__words">
        {text.show('kioskForm:unplaced.lead')}
        <strong className="form-offers__value">
          <FieldText field={field} value={value} />
        </strong>
      </p>
      <Button icon="close" onClick={() => form.drop(field.id)}>
        {text.show('kioskForm:unplaced.drop')}
      </Button>
      <Button
        icon="copy"
        onClick={() => {
          form.edit(field.id, value);
          form.drop(field.id);
        }}
      >
        {text.show('kioskForm:unplaced.take')}
      </Button>
    </div>
  );
}
