import { Button, Icon } from '@madoguchi/ui-kit';
import { memo, useEffect, useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { useKeyNames } from '../../app/useKeys.ts';
import { useServices } from '../../app/services.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { SureDialog } from '../SureDialog.tsx';
import type { ServingView } from '../situation.ts';
import { usePersonWords } from './usePersonWords.ts';
import './people.css';

/** The guests in the lobby; the keys are for the first of them. */
export const GuestLobby = memo(function GuestLobby({ current }: { readonly current: ServingView }) {
  const { model, perform } = useActions();
  const { askedName } = usePersonWords();
  const waiting = current.participants.filter(({ stage }) => stage === 'inLobby');
  const first = waiting[0]?.participantId;
  const leads = current.role === 'lead';
  const admit = (id: string) => void perform('admit', () => model.participant.admit(id));
  const refuse = (id: string) => void perform('remove', () => model.participant.remove(id));
  useLobbyTone(leads ? first : undefined);
  const [refusing, setRefusing] = useState<string | null>(null);
  // By key it is asked first: the link of a guest who was refused opens nothing any more.
  useShortcuts(
    leads && first ? { admit: () => admit(first), refuse: () => setRefusing(first) } : {},
  );
  if (!leads) return null;
  const refused = waiting.find(({ participantId }) => participantId === refusing);
  const guests = waiting.map((guest) => (
    <Guest
      key={guest.participantId}
      guest={guest}
      who={askedName(guest, current.participants)}
      keyed={guest.participantId === first}
      onAdmit={() => admit(guest.participantId)}
      onRefuse={() => refuse(guest.participantId)}
    />
  ));
  return (
    <>
      {guests}
      {refused && (
        <RefusalDialog
          who={askedName(refused, current.participants)}
          onConfirm={() => refuse(refused.participantId)}
          onClose={() => setRefusing(null)}
        />
      )}
    </>
  );
});

interface RefusalDialogProps {
  readonly who: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function RefusalDialog({ who, ...rest }: RefusalDialogProps) {
  const { t } = useText();
  return (
    <SureDialog
      title={t('console:lobby.refuseTitle', { who })}
      icon="close"
      confirm={t('console:lobby.refuse')}
      cancel={t('console:call.endCancel')}
      {...rest}
    >
      <p>{t('console:lobby.refuseBody')}</p>
    </SureDialog>
  );
}

/** A tone sounds once for every guest who enters the lobby. */
function useLobbyTone(participantId: string | undefined): void {
  const { sound } = useServices();
  useEffect(() => {
    if (participantId) sound.tones.play('ring');
  }, [sound, participantId]);
}

interface GuestProps {
  readonly guest: ServingView['participants'][number];
  /** Their name and kind, unique within the call. */
  readonly who: string;
  /** Whether the keys are for this one. */
  readonly keyed: boolean;
  readonly onAdmit: () => void;
  readonly onRefuse: () => void;
}

function Guest({ guest: { away }, who, keyed, onAdmit, onRefuse }: GuestProps) {
  const { t } = useText();
  const { aria } = useKeyNames();
  return (
    <div className="lobby" role="alert">
      <Icon name="person" />
      <p className="lobby__words">
        <strong>{t('console:lobby.title', { who })}</strong>
        <span>{t(away ? 'console:lobby.away' : 'console:lobby.lead')}</span>
      </p>
      <Button
        variant="primary"
        onClick={onAdmit}
        {...(keyed ? { 'aria-keyshortcuts': aria('admit') } : {})}
      >
        {t('console:lobby.admit')}
        {keyed && <Kbd command="admit" />}
      </Button>
      <Button onClick={onRefuse} {...(keyed ? { 'aria-keyshortcuts': aria('refuse') } : {})}>
        {t('console:lobby.refuse')}
        {keyed && <Kbd command="refuse" />}
      </Button>
    </div>
  );
}
