import type { KioskModel } from '@madoguchi/client';
import { ClockContext } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { Kiosk } from './Kiosk.tsx';
import { ModelContext, ServicesContext, type Services } from './services.ts';
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
            <SpeechProvider>
              <Kiosk onEnrolled={reconnect} />
            </SpeechProvider>
          </PreferencesProvider>
        </ModelContext>
      </ClockContext>
    </ServicesContext>
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
