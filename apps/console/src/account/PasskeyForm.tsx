import { TEXTS, textProblem, tidyText } from '@madoguchi/domain';
import { Button, RuledTextField } from '@madoguchi/ui-kit';
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
    const problem = textProblem(name, TEXTS.passkeyName);
    setMissing(problem === 'empty');
    if (problem !== null) return document.getElementById('passkey-name')?.focus();
    void perform('passkey', async () => onAdded(await addPasskey(api, tidyText('name', name))));
  };
  return (
    <form className="account__form" onSubmit={onSubmit} noValidate>
      <PasskeyNotice problem={failure} />
      <RuledTextField
        id="passkey-name"
        rule={TEXTS.passkeyName}
        name={t('account:passkey.name')}
        label={t('account:passkey.name')}
        hint={t('account:passkey.nameHint')}
        autoComplete="off"
        value={name}
        onText={setName}
        {...(missing ? { error: t('account:passkey.nameMissing') } : {})}
      />
      <Button type="submit" variant="primary" size="main" icon="key" aria-busy={isBusy}>
        {t(isBusy ? 'account:passkey.busy' : 'account:passkey.add')}
      </Button>
    </form>
  );
}
