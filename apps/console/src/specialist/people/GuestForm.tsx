import type { ParticipantCandidates } from '@madoguchi/client';
import { GUEST_KINDS, TEXTS, textProblem, tidyText, type GuestKind } from '@madoguchi/domain';
import { Button, RadioGroup, RuledTextField } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { useText } from '../../app/useText.ts';

export interface WantedGuest {
  readonly kind: GuestKind;
  readonly name: string;
}

interface GuestFormProps {
  readonly partners: ParticipantCandidates['partners'];
  readonly onInvite: (guest: WantedGuest) => void;
}

/** The form of a guest: kind, and the name shown to everybody in the call. */
export function GuestForm({ partners, onInvite }: GuestFormProps) {
  const { t } = useText();
  const [kind, setKind] = useState<WantedGuest['kind']>('interpreter');
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const name = tidyText('name', typed);
  const problem = textProblem(typed, TEXTS.guestName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(problem === 'empty');
    if (problem !== null) document.getElementById('guest-name')?.focus();
    else onInvite({ kind, name });
  };
  return (
    <form className="invite__guest" aria-labelledby="invite-guest" onSubmit={submit} noValidate>
      <h3 id="invite-guest">{t('console:invite.guest')}</h3>
      <p className="invite__hint">{t('console:invite.guestHint')}</p>
      <RadioGroup<WantedGuest['kind']>
        label={t('console:invite.kind')}
        value={kind}
        onChange={setKind}
        options={GUEST_KINDS.map((value) => ({
          value,
          label: t(`console:people.kinds.${value}`),
        }))}
      />
      <RuledTextField
        id="guest-name"
        rule={TEXTS.guestName}
        name={t('console:invite.name')}
        label={t('console:invite.name')}
        hint={t(`console:invite.nameHints.${kind}`)}
        list="guest-partners"
        value={typed}
        onText={setTyped}
        {...(missing && problem === 'empty' ? { error: t('console:invite.nameMissing') } : {})}
      />
      <datalist id="guest-partners">
        {kind === 'partner' &&
          partners.map((each) => (
            <option key={each.partnerId} value={each.name}>
              {each.name}
            </option>
          ))}
      </datalist>
      <Button type="submit" variant="primary" icon="link">
        {t('console:invite.makeLink')}
      </Button>
    </form>
  );
}
