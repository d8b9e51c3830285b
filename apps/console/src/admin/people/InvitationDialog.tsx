import { Button, Dialog, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { QrCode } from '../../app/QrCode.tsx';
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
  const { copied, copy } = useCopy(link);
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
      <div className="invitation__ways">
        <QrCode className="invitation__code" text={link} label={t('adminPeople:invitation.qr')} />
        <div className="invitation__link">
          <label htmlFor="invitation-link">{t('adminPeople:invitation.link')}</label>
          <textarea
            id="invitation-link"
            className="field__control"
            readOnly
            rows={4}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className="invitation__buttons">
            <Button icon="copy" onClick={() => void copy()}>
              {t('adminPeople:invitation.copy')}
            </Button>
            <Button icon="print" onClick={() => print()}>
              {t('adminPeople:invitation.print')}
            </Button>
          </div>
        </div>
      </div>
      <StatusBanner tone={copied === 'no' ? 'warning' : 'done'}>
        {copied &&
          t(
            copied === 'yes' ? 'adminPeople:invitation.copied' : 'adminPeople:invitation.notCopied',
          )}
      </StatusBanner>
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('adminPeople:invitation.done')}
        </Button>
      </div>
      <InvitationLetter made={made} link={link} sender={sender} />
    </Dialog>
  );
}

/** Puts a text on the clipboard, and whether it got there. */
function useCopy(text: string) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return { copied, copy };
}
