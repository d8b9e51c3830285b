import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useText } from '../../app/useText.ts';
import type { Writing } from '../../writing/useWriting.ts';

/** While no 筆談 is open: the button that opens it. */
export function WritingStart({ writing }: { readonly writing: Writing }) {
  const { t } = useText();
  if (writing.isOpen) return null;
  return (
    <div className="forms-start">
      <KeyedButton command="writing" icon="writing" onClick={writing.toggle}>
        {t('console:writing.open')}
      </KeyedButton>
    </div>
  );
}
