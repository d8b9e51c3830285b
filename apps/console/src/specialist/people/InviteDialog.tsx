import type { InvitedGuest } from '@madoguchi/client';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { GuestForm, type WantedGuest } from './GuestForm.tsx';
import { GuestLink } from './GuestLink.tsx';
import { StaffChoice } from './StaffChoice.tsx';
import './people.css';

/** 人を呼ぶ: invites staff, or a guest by a one-time link. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  const candidates = useLoaded(() => model.participant.candidates());
  const [made, setMade] = useState<(InvitedGuest & { name: string }) | null>(null);
  useShortcuts(made ? {} : { decline: onClose }, { inDialog: true });
  if (made) return <GuestLink made={made} onClose={onClose} />;
  const inviteGuest = ({ kind, name }: WantedGuest) =>
    void perform('invite', async () => {
      setMade({ ...(await model.participant.inviteGuest(kind, name)), name });
    });
  const inviteStaff = (staffId: string) =>
    void perform('invite', () => model.participant.inviteStaff(staffId)).then(
      (asked) => asked && onClose(),
    );
  return (
    <Dialog title={t('console:invite.title')} onClose={onClose} className="invite-dialog">
      <p className="card-dialog__lead">{t('console:invite.lead')}</p>
      <FailureNotice code={failure ?? candidates.failure} />
      <div className="invite">
        <StaffChoice staff={candidates.value?.staff ?? null} onInvite={inviteStaff} />
        <GuestForm partners={candidates.value?.partners ?? []} onInvite={inviteGuest} />
      </div>
      <div className="dialog-actions">
        <Button size="main" onClick={onClose}>
          {t('console:call.endCancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
