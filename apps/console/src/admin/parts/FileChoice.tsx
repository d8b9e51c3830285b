import { Icon } from '@madoguchi/ui-kit';
import { useId, type ReactNode } from 'react';
import './fileChoice.css';

interface FileChoiceProps {
  /** What an error summary leads to, where there is one. */
  readonly id?: string;
  readonly error?: string | undefined;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** The name of the file that was chosen. */
  readonly chosen: string | null;
  /** Which files the system offers, as `<input accept>` has it. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** Chooses one file of this machine; choosing the same one again reads it again. */
export function FileChoice(props: FileChoiceProps) {
  const { label, hint, chosen, accept, error, onChoose } = props;
  const made = useId();
  const id = props.id ?? made;
  return (
    <div className="file-choice">
      <input
        id={id}
        className="file-choice__input visually-hidden"
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      <label className="button button--neutral" htmlFor={id}>
        <Icon name="file" />
        {label}
      </label>
      {chosen !== null && <strong className="file-choice__name">{chosen}</strong>}
      <p className="file-choice__hint" id={`${id}-hint`}>
        {error !== undefined && <strong className="file-choice__error">{error}</strong>}
        {hint}
      </p>
    </div>
  );
}
