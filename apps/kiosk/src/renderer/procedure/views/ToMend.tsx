import { fieldOf, leftToMend, markedFields, type MarkedField } from '@madoguchi/domain';
import { Icon, Ruby } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import type { Filling } from './filling.ts';

/** 補正: how much still has to be put right in the whole form; what has been is struck off. */
export function ToMend({ view }: Pick<Filling, 'view'>) {
  const text = useText();
  const marked = markedFields(view);
  const left = leftToMend(marked);
  const words =
    left === 0 ? ('kioskForm:returned.none' as const) : ('kioskForm:returned.left' as const);
  return (
    <div className="form-note to-mend">
      <output className="to-mend__left">{text.show(words, { count: left })}</output>
      <ul className="to-mend__fields">
        {marked.map((each) => (
          <Marked key={each.fieldId} view={view} marked={each} />
        ))}
      </ul>
      {left > 0 && <p>{text.show('kioskForm:returned.lead')}</p>}
    </div>
  );
}

function Marked({
  view,
  marked: { fieldId, isMended },
}: {
  readonly view: Filling['view'];
  readonly marked: MarkedField;
}) {
  const text = useText();
  const field = fieldOf(view.template, fieldId);
  if (field === null) return null;
  const label = <Ruby>{text.of(field.label)}</Ruby>;
  if (!isMended) return <li>{label}</li>;
  return (
    <li>
      <Icon name="check" />
      <del>{label}</del> <span>{text.show('kioskForm:returned.mended')}</span>
    </li>
  );
}
