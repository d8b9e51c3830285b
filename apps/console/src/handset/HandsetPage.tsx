import type { HandsetModel } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';
import { Icon, useAction, useObservable } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useWords } from '../guest/useWords.tsx';
import { CarriedScreen } from './CarriedScreen.tsx';
import { CheckScreen } from './CheckScreen.tsx';
import type { Code } from './code.ts';
import { HandsetFrame } from './HandsetFrame.tsx';
import { JoinedScreen } from './JoinedScreen.tsx';
import { LastScreen } from './LastScreen.tsx';
import { screenOf } from './screen.ts';
import { useHandsetServices } from './services.ts';
import { StartScreen } from './StartScreen.tsx';
import { useSwitchLanguage } from './useSwitchLanguage.ts';
import { useLeaveGuard } from '../app/useLeaveGuard.ts';
import { useMade } from '../app/useMade.ts';

/** The page of a resident's phone: from the kiosk's code to the end of the call. */
export function HandsetPage() {
  const { api, code } = useHandsetServices();
  const [at, setAt] = useState<'before' | 'in' | 'left'>(code === null ? 'in' : 'before');
  const { busy, failure, perform } = useAction<'join'>();
  const join = async (used: Code): Promise<void> => {
    const arrived = await perform('join', () => arrive(api, used));
    if (arrived) setAt('in');
  };
  if (at === 'left') return <LastScreen because="left" />;
  if (code === 'unreadable') return <LastScreen because="expired" />;
  if (at === 'in' || code === null) return <Inside onLeft={() => setAt('left')} />;
  const Before = code.takes === 'call' ? CheckScreen : StartScreen;
  return <Before busy={busy !== null} failure={failure} onJoin={() => void join(code)} />;
}

/** A used code may have been used by this browser, which then has a cookie. */
async function arrive(api: ReturnType<typeof useHandsetServices>['api'], { code }: Code) {
  try {
    await api.call('handsetArrival', { code });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'HANDSET_CODE_INVALID')) throw error;
  }
}

/** Connects while this browser has a part in a call. */
function Inside({ onLeft }: { readonly onLeft: () => void }) {
  const { createModel } = useHandsetServices();
  const model = useMade(createModel);
  return model ? <Connected model={model} onLeft={onLeft} /> : <Connecting />;
}

interface ConnectedProps {
  readonly model: HandsetModel;
  readonly onLeft: () => void;
}

function Connected({ model, onLeft }: ConnectedProps) {
  const { api } = useHandsetServices();
  const snapshot = useObservable(model);
  const screen = screenOf(snapshot);
  const isOver = screen.name === 'over';
  useLeaveGuard(screen.name === 'carried');
  useSpokenLanguage(snapshot.view);
  // The cookie is worth nothing any more, and shall not be left on the phone either.
  useEffect(() => {
    if (isOver) api.call('handsetLeave').catch(() => undefined);
  }, [isOver, api]);
  switch (screen.name) {
    case 'connecting':
      return <Connecting />;
    case 'joined':
      return <JoinedScreen {...{ model, onLeft }} {...screen} connection={snapshot.connection} />;
    case 'moving':
      return <Connecting said="handset:carried.moving" />;
    case 'carried':
      return (
        <CarriedScreen
          {...{ model }}
          view={screen.view}
          call={snapshot.call}
          connection={snapshot.connection}
        />
      );
    case 'refused':
      return <LastScreen because="refused" code={screen.code} />;
    case 'over':
      return <LastScreen because={screen.because} summary={screen.summary} />;
  }
}

/** A page that was loaded anew has no code any more that says in which language the visit is. */
function useSpokenLanguage(view: ReturnType<HandsetModel['getSnapshot']>['view']): void {
  const { code } = useHandsetServices();
  const switchTo = useSwitchLanguage();
  const spoken = code !== null || view === null || view.stage === 'over' ? null : view.language;
  useEffect(() => {
    if (spoken !== null) switchTo(spoken);
  }, [spoken, switchTo]);
}

function Connecting({ said = 'common:connection.connecting' }: { readonly said?: TextKey }) {
  const { show } = useWords();
  return (
    <HandsetFrame screen="connecting">
      <main className="guest__main guest-plain">
        <Icon name="signal" className="guest-plain__icon" />
        <h1>{show(said)}</h1>
      </main>
    </HandsetFrame>
  );
}
