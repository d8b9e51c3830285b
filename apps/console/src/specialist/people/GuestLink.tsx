import type { InvitedGuest } from '@madoguchi/client';
import { Button, Dialog, StatusBanner } from '@madoguchi/ui-kit';
import { guestLink } from '../../app/guestLink.ts';
import { QrCode } from '../../app/QrCode.tsx';
import { useCopy } from '../../app/useCopy.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';

interface GuestLinkProps {
  readonly made: InvitedGuest & { readonly name: string };
  readonly onClose: () => void;
}

/** The link, shown once and large: to scan, to read, to copy. */
export function GuestLink({ made, onClose }: GuestLinkProps) {
  const { t } = useText();
  const { clock } = useWords();
  const link = guestLink(location.origin, made.token);
  const { copied, copy } = useCopy(link);
  return (
    // Whoever closes it cannot see the link again, so only its button does.
    <Dialog
      title={t('console:guestLink.title', { name: made.name })}
      onClose={() => undefined}
      className="guest-link"
      holdsWork
    >
      <p>
        {t('console:guestLink.lead')}{' '}
        <strong>{t('console:guestLink.until', { time: clock(made.expiresAt) })}</strong>
      </p>
      <div className="guest-link__ways">
        <QrCode className="guest-link__code" text={link} label={t('console:guestLink.qr')} />
        <div className="guest-link__text">
          <label htmlFor="guest-link">{t('console:guestLink.link')}</label>
          <textarea
            id="guest-link"
            className="field__control"
            readOnly
            rows={4}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <Button icon="copy" onClick={copy}>
            {t('console:guestLink.copy')}
          </Button>
          <StatusBanner tone={copied === 'no' ? 'warning' : 'done'}>
            {copied && t(`console:guestLink.copied.${copied}`)}
          </StatusBanner>
        </div>
      </div>
      <p className="guest-link__note">{t('console:guestLink.once')}</p>
      <div className="dialog-actions">
        <Button variant="primary" size="main" onClick={onClose}>
          {t('console:guestLink.done')}
        </Button>
      </div>
    </Dialog>
  );
}
