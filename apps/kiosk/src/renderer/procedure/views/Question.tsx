import type { FormField } from '@madoguchi/domain';
import { Ruby } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';

interface QuestionProps {
  readonly field: FormField;
  readonly id: string;
  /** Which person of a list it is about; `null` for none. */
  readonly number: number | null;
}

/** What is asked, in large letters, and what helps to answer it. */
export function Question({ field, id, number }: QuestionProps) {
  const text = useText();
  return (
    <div className="field-view__question">
      <h2 id={id} className="field-view__label" tabIndex={-1}>
        {number !== null && <>{text.show('kioskForm:persons.person', { number })} </>}
        <Ruby>{text.of(field.label)}</Ruby>
      </h2>
      {field.help !== undefined && (
        <p className="field-view__help">
          <Ruby>{text.of(field.help)}</Ruby>
        </p>
      )}
    </div>
  );
}
