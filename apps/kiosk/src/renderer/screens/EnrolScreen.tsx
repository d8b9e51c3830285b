import { createElement } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { CodeEntry } from '../parts/CodeEntry.tsx';
import { demoScreens } from '../parts/laterScreens.ts';
import { useLoadedScreen } from '../parts/useLoadedScreen.ts';
import { useServices } from '../services.ts';
import { ConnectingScreen } from './ConnectingScreen.tsx';

/** The enrolment of a device: by a code, with demo data by a choice of districts. */
export function EnrolScreen({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const { api } = useServices();
  const [demo, setDemo] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    api.call('meta').then(
      (meta) => !isGone && setDemo(meta.demo),
      // Without an answer the enrolment by code is shown, which always exists.
      () => !isGone && setDemo(false),
    );
    return () => {
      isGone = true;
    };
  }, [api]);
  const screens = useLoadedScreen(demoScreens, demo === true);
  if (demo === null || (demo && screens === null)) return <ConnectingScreen />;
  return screens ? (
    createElement(screens.DemoCenters, { onEnrolled })
  ) : (
    <CodeEntry onEnrolled={onEnrolled} />
  );
}
