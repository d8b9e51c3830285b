import { useText } from '../app/useText.ts';
import { PasswordField } from './PasswordField.tsx';
import { passwordHint, SHORTEST_PASSWORD } from './passwordStrength.ts';

interface NewPasswordFieldProps {
  readonly id: string;
  readonly username: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** The field of a new password, with a switch to show it and a hint about its strength. */
export function NewPasswordField({ id, username, value, error, onChange }: NewPasswordFieldProps) {
  const { t } = useText();
  const hint = passwordHint(value, username);
  return (
    <div className="new-password">
      <PasswordField
        id={id}
        label={t('account:field.newPassword')}
        hint={t('account:field.newPasswordHint', { shortest: SHORTEST_PASSWORD })}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        {...(error ? { error } : {})}
      />
      <output className={`new-password__hint new-password__hint--${hint}`} htmlFor={id}>
        {value === '' ? '' : t(`account:strength.${hint}`)}
      </output>
    </div>
  );
}
