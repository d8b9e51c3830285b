import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import { Button, TextField, useAction } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useLoaded } from '../app/useLoaded.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { mailAddressIn } from './mailAddress.ts';
import { Section } from './Section.tsx';

const HEADING = 'account-mail';

type Known = RouteResponse<'mailAddress'>;
type Wanted = RouteBody<'setMailAddress'>;

/** 予約のメール: where the own bookings are told of, and whether; nothing where the server sends no mails. */
export function MailSection() {
  const { api } = useServices();
  const { value, again } = useLoaded(() => api.call('mailAddress'));
  const { busy, failure, perform, dismiss } = useAction<'mail'>();
  if (value?.isOffered !== true) return null;
  const set = (wanted: Wanted) =>
    perform('mail', async () => {
      await api.call('setMailAddress', wanted);
      again();
    });
  return (
    <Mail known={value} isBusy={busy !== null} onSet={set}>
      <FailureNotice code={failure} onClose={dismiss} />
    </Mail>
  );
}

/** What is told besides bookings, to whom it concerns. */
const MORE = ['lowUse', 'alerts'] as const;
const NO_MAIL = { isOn: false, lowUse: false, alerts: false };

interface MailProps {
  readonly known: Known;
  readonly isBusy: boolean;
  readonly onSet: (wanted: Wanted) => Promise<boolean>;
  readonly children: ReactNode;
}

function Mail({ known, isBusy, onSet, children }: MailProps) {
  const { t } = useText();
  const [isTyping, setTyping] = useState(false);
  const { address, isOn } = known;
  const wanted = { isOn, lowUse: known.lowUse === true, alerts: known.alerts === true };
  const more = MORE.filter((kind) => address !== null && known[kind] !== null);
  const close = () => {
    setTyping(false);
    document.getElementById(HEADING)?.focus();
  };
  const state =
    address === null
      ? t('account:mail.off')
      : t(isOn ? 'account:mail.on' : 'account:mail.paused', { address });
  return (
    <Section id={HEADING} title={t('account:mail.title')} state={state}>
      <p>{t('account:mail.lead')}</p>
      {more.map((kind) => (
        <p key={kind}>{t(`account:mail.${kind}.${wanted[kind] ? 'on' : 'off'}`)}</p>
      ))}
      {children}
      {isTyping ? (
        <AddressForm
          {...{ address, isBusy }}
          onClose={close}
          onAddress={async (typed) => {
            if (await onSet({ ...wanted, address: typed, isOn: true })) close();
          }}
        />
      ) : (
        <div className="account__actions">
          <Button onClick={() => setTyping(true)}>
            {t(address === null ? 'account:mail.set' : 'account:mail.change')}
          </Button>
          {address !== null && (
            <>
              {more.map((kind) => (
                <Button
                  key={kind}
                  onClick={() => void onSet({ ...wanted, address, [kind]: !wanted[kind] })}
                >
                  {t(`account:mail.${kind}.${wanted[kind] ? 'stop' : 'start'}`)}
                </Button>
              ))}
              <Button onClick={() => void onSet({ ...wanted, address, isOn: !isOn })}>
                {t(isOn ? 'account:mail.stop' : 'account:mail.start')}
              </Button>
              <Button onClick={() => void onSet({ ...NO_MAIL, address: null })}>
                {t('account:mail.remove')}
              </Button>
            </>
          )}
        </div>
      )}
    </Section>
  );
}

interface AddressFormProps {
  readonly address: string | null;
  readonly isBusy: boolean;
  readonly onAddress: (address: string) => Promise<void>;
  readonly onClose: () => void;
}

function AddressForm({ address, isBusy, onAddress, onClose }: AddressFormProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(address ?? '');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The button that opened the form is gone: the keyboard goes on in its field.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = mailAddressIn(typed);
    setWrong(found === null);
    if (found !== null) void onAddress(found);
  };
  return (
    <form className="account__form" onSubmit={submit} noValidate>
      <TextField
        ref={field}
        type="email"
        label={t('account:mail.address')}
        hint={t('account:mail.addressHint')}
        error={isWrong ? t('account:mail.wrong') : undefined}
        autoComplete="email"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="account__actions">
        <Button type="submit" variant="primary" aria-busy={isBusy}>
          {t('account:mail.save')}
        </Button>
        <Button onClick={onClose}>{t('account:mail.cancel')}</Button>
      </div>
    </form>
  );
}
