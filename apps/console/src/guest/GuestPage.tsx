import type { GuestModel } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import { Icon, useAction, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useLeaveGuard } from '../app/useLeaveGuard.ts';
import { CallScreen } from './CallScreen.tsx';
import { CheckScreen } from './CheckScreen.tsx';
import { LobbyScreen } from './LobbyScreen.tsx';
import { GuestFrame } from './GuestFrame.tsx';
import { LastScreen } from './LastScreen.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { screenOf } from './screen.ts';
import { useGuestServices } from './services.ts';
import { useWords } from './useWords.tsx';
import { useMade } from '../app/useMade.ts';

/** The page of a guest: from the one-time link to the end of their participation. */
export function GuestPage() {
  const { api, token } = useGuestServices();
  const [at, setAt] = useState<'before' | 'in' | 'left'>(token === null ? 'in' : 'before');
  const { busy, failure, perform } = useAction<'enter'>();
  const enter = async (used: string): Promise<void> => {
    const arrived = await perform('enter', () => arrive(api, used));
    if (arrived) setAt('in');
  };
  if (at === 'left') return <LastScreen because="left" />;
  if (at === 'in' || token === null) return <Inside onLeft={() => setAt('left')} />;
  if (token === '') return <LastScreen because="link" />;
  return <CheckScreen busy={busy !== null} failure={failure} onEnter={() => void enter(token)} />;
}

/** A used link may have been used by this browser, which then has a cookie. */
async function arrive(api: ReturnType<typeof useGuestServices>['api'], token: string) {
  try {
    await api.call('guestArrival', { token });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'INVITATION_INVALID')) throw error;
  }
}

/** Connects while this browser participates in a consultation. */
function Inside({ onLeft }: { readonly onLeft: () => void }) {
  const { createModel } = useGuestServices();
  const model = useMade(createModel);
  return model ? <Connected model={model} onLeft={onLeft} /> : <Connecting />;
}

function Connected({ model, onLeft }: { readonly model: GuestModel; readonly onLeft: () => void }) {
  const snapshot = useObservable(model);
  const { connection, call } = snapshot;
  const screen = screenOf(snapshot);
  useLeaveGuard(screen.name === 'call');
  const leaveButton = <LeaveButton onLeft={onLeft} />;
  switch (screen.name) {
    case 'connecting':
      return <Connecting />;
    case 'lobby':
      return <LobbyScreen {...screen.view} connection={connection} leaveButton={leaveButton} />;
    case 'call':
      return (
        <CallScreen
          view={screen.view}
          call={call}
          connection={connection}
          leaveButton={leaveButton}
          model={model}
          onSending={(source, sending) => model.setSending(source, sending)}
        />
      );
    case 'refused':
      return <LastScreen because="refused" code={screen.code} />;
    case 'over':
      return <LastScreen because="over" why={screen.because} />;
    case 'link':
      return <LastScreen because="link" />;
  }
}

function Connecting() {
  const { show } = useWords();
  return (
    <GuestFrame screen="connecting">
      <main className="guest__main guest-plain">
        <Icon name="signal" className="guest-plain__icon" />
        <h1>{show('common:connection.connecting')}</h1>
      </main>
    </GuestFrame>
  );
}
