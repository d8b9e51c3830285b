import { Button, TextField } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { addPasskey, passkeysWork } from './passkeys.ts';
import { PasskeyNotice, usePasskey } from './PasskeyNotice.tsx';

/** Makes a passkey on this device and gives it a name by which it is found again. */
export function PasskeyForm({ onAdded }: { readonly onAdded: (staff: Staff) => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform } = usePasskey();
  const isBusy = busy !== null;
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  if (!passkeysWork()) return <p>{t('account:passkey.unsupported')}</p>;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    setMissing(wanted === '');
    if (wanted === '') return document.getElementById('passkey-name')?.focus();
    void perform('passkey', async () => onAdded(await addPasskey(api, wanted)));
  };
  return (
    <form className="account__form" onSubmit={onSubmit} noValidate>
      <PasskeyNotice problem={failure} />
      <TextField
        id="passkey-name"
        label={t('account:passkey.name')}
        hint={t('account:passkey.nameHint')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...(missing ? { error: t('account:passkey.nameMissing') } : {})}
      />
      <Button type="submit" variant="primary" size="main" icon="key" aria-busy={isBusy}>
        {t(isBusy ? 'account:passkey.busy' : 'account:passkey.add')}
      </Button>
    </form>
  );
}
