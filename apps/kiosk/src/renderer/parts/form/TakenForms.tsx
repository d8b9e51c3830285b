import { Ruby } from '@madoguchi/ui-kit';
import type { TakenForm } from '../../state/formKeeper.ts';
import { useText } from '../../state/useText.tsx';

/** The numbers that a resident takes along of their forms; nothing where there was none. */
export function TakenForms({ forms }: { readonly forms: readonly TakenForm[] }) {
  const text = useText();
  if (forms.length === 0) return null;
  return (
    <ul className="taken-forms">
      {forms.map(({ title, receiptNumber, resume }) => (
        <li key={resume.code} className="taken-form">
          <span className="taken-form__title">
            <Ruby>{text.of(title)}</Ruby>
          </span>
          <span>
            {text.show(
              receiptNumber === null ? 'kioskForm:taken.resume' : 'kioskForm:taken.receipt',
            )}{' '}
            <strong className="taken-form__number">{receiptNumber ?? resume.code}</strong>
          </span>
          {receiptNumber === null && (
            <span className="taken-form__note">
              {text.show('kioskForm:taken.note', {
                center: resume.center,
                day: text.day(resume.day),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
