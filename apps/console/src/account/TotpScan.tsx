import type { RouteResponse } from '@madoguchi/protocol';
import { Button, ErrorSummary, QrCode, useAction } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { CodeField, codeOfTyped } from '../signIn/CodeField.tsx';
import { useChecked } from '../signIn/useChecked.ts';

interface TotpScanProps {
  readonly secret: RouteResponse<'startTotp'>;
  readonly onConfirmed: (confirmed: RouteResponse<'confirmTotp'>) => void;
  /** Starts over with a new secret. */
  readonly onAgain: () => void;
}

/** The secret as a QR code and as text, confirmed by a first code from the authenticator. */
export function TotpScan({ secret, onConfirmed, onAgain }: TotpScanProps) {
  const { t } = useText();
  return (
    <>
      <div className="totp">
        <QrCode className="qr" text={secret.uri} label={t('account:totp.qr')} />
        <div className="totp__how">
          <ol className="totp__list">
            <li>{t('account:totp.openApp')}</li>
            <li>{t('account:totp.scan')}</li>
            <li>{t('account:totp.enter')}</li>
          </ol>
          <p className="totp__by-hand">{t('account:totp.byHand')}</p>
          <p className="totp__secret" translate="no">
            {grouped(secret.secret)}
          </p>
        </div>
      </div>
      <ConfirmForm onConfirmed={onConfirmed} />
      <button type="button" className="quiet-button" onClick={onAgain}>
        {t('account:totp.again')}
      </button>
    </>
  );
}

/** A secret in groups of four, as it is typed by hand. */
export const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

function ConfirmForm({ onConfirmed }: Pick<TotpScanProps, 'onConfirmed'>) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'confirm'>();
  const [typed, setTyped] = useState('');
  const { errors, errorAt, setFound } = useChecked(
    failure && { fieldId: 'code', text: t(`errors:${failure}`) },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const code = codeOfTyped('totp', typed);
    const text = t('account:secondFactor.missing.totp');
    setFound(code === null ? [{ fieldId: 'code', text }] : []);
    if (code === null) return dismiss();
    void perform('confirm', async () => onConfirmed(await api.call('confirmTotp', { code })));
  };
  return (
    <form className="account__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      <CodeField kind="totp" value={typed} onChange={setTyped} error={errorAt('code')} />
      <Button type="submit" variant="primary" size="main" aria-busy={busy !== null}>
        {t('account:totp.confirm')}
      </Button>
    </form>
  );
}
