import { normalised, type NotedText } from '@madoguchi/domain';
import { TextArea, TextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';

/** A text of one line or of several, with a note on a character that no keyboard has where the form takes one. */
export function TextControl(props: ControlProps<FieldOf<'text'>>) {
  const { field, isReadOnly, onEdit } = props;
  const { text, note } = partsOf(props.value);
  const typed = (next: string) => onEdit(joined(next, note));
  const control = {
    ...fieldText(props),
    value: text,
    readOnly: isReadOnly,
    autoComplete: 'off',
    onChange: (event: { readonly target: { readonly value: string } }) => typed(event.target.value),
  };
  return (
    <>
      {field.multiline ? <TextArea {...control} rows={3} /> : <TextField {...control} />}
      {field.characterNote && (
        <CharacterNote
          id={props.id}
          note={note}
          isReadOnly={isReadOnly}
          mayAdd={text !== ''}
          onNote={(next) => onEdit(joined(text, next))}
        />
      )}
    </>
  );
}

interface CharacterNoteProps {
  readonly id: string;
  readonly note: string | null;
  readonly isReadOnly: boolean;
  readonly mayAdd: boolean;
  readonly onNote: (note: string | null) => void;
}

/** 外字: how a character is written that the computer does not have. */
function CharacterNote({ id, note, isReadOnly, mayAdd, onNote }: CharacterNoteProps) {
  const { t } = useText();
  if (note !== null) {
    return (
      <TextField
        id={`${id}-note`}
        label={t('console:form.note.label')}
        hint={t('console:form.note.hint')}
        value={note}
        readOnly={isReadOnly}
        onChange={(event) => onNote(event.target.value)}
        onBlur={() => note.trim() === '' && onNote(null)}
      />
    );
  }
  if (isReadOnly || !mayAdd) return null;
  return (
    <button
      type="button"
      className="quiet-button form-field__press"
      onClick={() => {
        onNote('');
        requestAnimationFrame(() => document.getElementById(`${id}-note`)?.focus());
      }}
    >
      {t('console:form.note.add')}
    </button>
  );
}

/** Katakana; what is typed half-width or in hiragana becomes katakana when the field is left. */
export function KanaControl(props: ControlProps<FieldOf<'kana'>>) {
  const { field, value, isReadOnly, onEdit } = props;
  return (
    <TextField
      {...fieldText(props)}
      value={typeof value === 'string' ? value : ''}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) => onEdit(event.target.value === '' ? null : event.target.value)}
      onBlur={() => {
        if (isReadOnly || typeof value !== 'string') return;
        const mended = normalised(field, value);
        if (mended !== value) onEdit(mended);
      }}
    />
  );
}

/** A telephone number as it is dialled. */
export function PhoneControl(props: ControlProps<FieldOf<'phone'>>) {
  const { value, isReadOnly, onEdit } = props;
  return (
    <TextField
      {...fieldText(props)}
      inputMode="tel"
      value={typeof value === 'string' ? value : ''}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) => onEdit(event.target.value === '' ? null : event.target.value)}
    />
  );
}

interface Parts {
  readonly text: string;
  /** `null` where there is no note, not even an empty one that is being written. */
  readonly note: string | null;
}

function partsOf(value: ControlProps['value']): Parts {
  if (typeof value === 'string') return { text: value, note: null };
  return isNoted(value) ? value : { text: '', note: null };
}

const isNoted = (value: ControlProps['value']): value is NotedText =>
  typeof value === 'object' && 'note' in value;

function joined(text: string, note: string | null): string | NotedText | null {
  if (note !== null) return { text, note };
  return text === '' ? null : text;
}
