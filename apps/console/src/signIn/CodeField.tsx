import { TextField } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { useText } from '../app/useText.ts';
import type { CodeKind } from './codes.ts';

interface CodeFieldProps {
  readonly kind: CodeKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  /** It is all that the screen is about. */
  readonly focus?: boolean;
}

/** A one-time code: large, filled in by the browser or pasted as it is. */
export function CodeField({ kind, value, onChange, error, focus }: CodeFieldProps) {
  const { t } = useText();
  useEffect(() => {
    if (focus) document.getElementById('code')?.focus();
  }, [focus]);
  return (
    <div className={`code-field code-field--${kind}`}>
      <TextField
        id="code"
        label={t(`account:secondFactor.label.${kind}`)}
        hint={t(`account:secondFactor.hint.${kind}`)}
        name="code"
        autoComplete={kind === 'totp' ? 'one-time-code' : 'off'}
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        // Room for what comes along when a code is pasted.
        maxLength={40}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(error ? { error } : {})}
      />
    </div>
  );
}
