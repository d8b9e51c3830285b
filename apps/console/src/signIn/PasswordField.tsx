import { TextField } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password field with a switch to show it, which replaces typing it twice. */
export function PasswordField({ onChange, hint, error, ...field }: PasswordFieldProps) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField
        {...field}
        {...(hint ? { hint } : {})}
        {...(error ? { error } : {})}
        type={shown ? 'text' : 'password'}
        name={field.id}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="password__show">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t('account:field.showPassword')}
      </label>
    </div>
  );
}
