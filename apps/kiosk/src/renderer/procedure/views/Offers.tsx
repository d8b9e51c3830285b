import { Button, Ruby } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { mayWrite } from '../state/work.ts';
import type { Filling } from './filling.ts';
import { fieldOf } from '@madoguchi/domain';

/** What another form of this consultation has asked already goes into this one by one touch, and is never asked twice. */
export function Offers({ filling: { view, form } }: { readonly filling: Filling }) {
  const text = useText();
  const open = view.offers.filter(({ fieldId }) => {
    const field = fieldOf(view.template, fieldId);
    return field !== null && mayWrite(view, field) && view.values[fieldId] === undefined;
  });
  const [first] = open;
  if (first === undefined) return null;
  const labels = open.map(({ fieldId }) =>
    text.of(fieldOf(view.template, fieldId)?.label ?? { ja: '' }),
  );
  return (
    <div className="form-offers">
      <p className="form-offers__words">
        <Ruby>{text.raw('kioskForm:offers.lead', { title: text.of(first.fromTitle) })}</Ruby>
        <span className="form-offers__labels">
          <Ruby>{labels.join(text.raw('kioskForm:offers.and'))}</Ruby>
        </span>
      </p>
      <Button
        icon="copy"
        onClick={() => {
          for (const { fieldId, value } of open) form.edit(fieldId, value);
        }}
      >
        {text.show('kioskForm:offers.take')}
      </Button>
    </div>
  );
}
