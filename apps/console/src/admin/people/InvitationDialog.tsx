import { Button, Dialog } from '@madoguchi/ui-kit';
import { OneTimeLink } from '../../app/OneTimeLink.tsx';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { InvitationLetter } from './InvitationLetter.tsx';
import { invitationLink } from './personView.ts';
import type { MadeInvitation } from './usePeople.ts';

interface InvitationDialogProps {
  readonly made: MadeInvitation;
  /** Who invites: the letter names them. */
  readonly sender: string;
  readonly onClose: () => void;
}

/** The one-time link, shown once: to copy, to scan, or on a printed letter. */
export function InvitationDialog({ made, sender, onClose }: InvitationDialogProps) {
  const { t } = useText();
  const { dayAndClock } = useTimes();
  const { displayName: name, invitation } = made;
  const link = invitationLink(location.origin, invitation.token);
  return (
    <Dialog
      title={t('adminPeople:invitation.title', { name })}
      onClose={() => undefined}
      className="invitation"
      holdsWork
    >
      <p>
        {t('adminPeople:invitation.lead')}{' '}
        <strong>
          {t('adminPeople:invitation.until', { time: dayAndClock(invitation.expiresAt) })}
        </strong>
      </p>
      <OneTimeLink
        link={link}
        words={{
          qr: t('adminPeople:invitation.qr'),
          link: t('adminPeople:invitation.link'),
          copy: t('adminPeople:invitation.copy'),
          copied: t('adminPeople:invitation.copied'),
          notCopied: t('adminPeople:invitation.notCopied'),
        }}
      >
        <Button icon="print" onClick={() => print()}>
          {t('adminPeople:invitation.print')}
        </Button>
      </OneTimeLink>
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('adminPeople:invitation.done')}
        </Button>
      </div>
      <InvitationLetter made={made} link={link} sender={sender} />
    </Dialog>
  );
}
