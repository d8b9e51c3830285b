import type { InvitedGuest } from '@madoguchi/client';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { guestLink } from '../../guest/link.ts';
import { OneTimeLink } from '../../app/OneTimeLink.tsx';
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
  return (
    // The link is not shown again, so only the button closes the dialog.
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
      <OneTimeLink
        link={link}
        words={{
          qr: t('console:guestLink.qr'),
          link: t('console:guestLink.link'),
          copy: t('console:guestLink.copy'),
          copied: t('console:guestLink.copied'),
          notCopied: t('console:guestLink.notCopied'),
        }}
      />
      <p className="guest-link__note">{t('console:guestLink.once')}</p>
      <div className="dialog-actions">
        <Button variant="primary" size="main" onClick={onClose}>
          {t('console:guestLink.done')}
        </Button>
      </div>
    </Dialog>
  );
}
