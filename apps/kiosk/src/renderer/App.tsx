import type { KioskModel } from '@madoguchi/client';
import { ClockContext, useObservable } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Kiosk } from './Kiosk.tsx';
import { ModelContext, ServicesContext, useModel, type Services } from './services.ts';
import { SpeechProvider } from './speech/SpeechProvider.tsx';
import { PreferencesProvider } from './state/PreferencesProvider.tsx';
import './styles/index.css';

/** The root of the page, with its services. */
export function App({ services }: { readonly services: Services }) {
  const [model, reconnect] = useKioskModel(services);
  if (!model) return null;
  return (
    <ServicesContext value={services}>
      <ClockContext value={services.clock}>
        <ModelContext value={model}>
          <PreferencesProvider>
            <WardSpeech>
              <Kiosk onEnrolled={reconnect} />
            </WardSpeech>
          </PreferencesProvider>
        </ModelContext>
      </ClockContext>
    </ServicesContext>
  );
}

/** Reading aloud with the voices of the ward's server, as far as that is connected. */
function WardSpeech({ children }: { readonly children: ReactNode }) {
  const model = useModel();
  const isUp = useObservable(model).connection.state === 'up';
  const askTicket = useCallback(() => model.voiceTicket(), [model]);
  return (
    <SpeechProvider isUp={isUp} askTicket={askTicket}>
      {children}
    </SpeechProvider>
  );
}

/** The model of the page; a device that has just been enrolled connects again with its key. */
function useKioskModel(services: Services): [KioskModel | null, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [model, setModel] = useState<KioskModel | null>(null);
  useEffect(() => {
    const made = services.createModel();
    setModel(made);
    return () => made.dispose();
  }, [services, attempt]);
  return [model, () => setAttempt((n) => n + 1)];
}
