import { TextField } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { useText } from '../app/useText.ts';

export type CodeKind = 'totp' | 'recovery';

interface CodeFieldProps {
  readonly kind: CodeKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  /** Takes the focus, where it is the only field. */
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
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(error ? { error } : {})}
      />
    </div>
  );
}

/**
 * The code in what was typed or pasted, or `null`: digits in full width, spaces and hyphens are what
 * an authenticator, a printed sheet or a Japanese keyboard puts there.
 */
export function codeOfTyped(kind: CodeKind, typed: string): string | null {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (kind === 'recovery') return plain.length >= 8 && plain.length <= 32 ? plain : null;
  const digits = plain.replaceAll('-', '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
