import { useEffect, useState } from 'react';
import { CodeEntry } from '../parts/CodeEntry.tsx';
import { DemoCenters } from '../parts/DemoCenters.tsx';
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
  if (demo === null) return <ConnectingScreen />;
  return demo ? <DemoCenters onEnrolled={onEnrolled} /> : <CodeEntry onEnrolled={onEnrolled} />;
}
