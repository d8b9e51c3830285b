import { useEffect, useState } from 'react';
import { CodeEntry } from '../parts/CodeEntry.tsx';
import { DemoCenters } from '../parts/DemoCenters.tsx';
import { useServices } from '../services.ts';
import { ConnectingScreen } from './ConnectingScreen.tsx';

/** This device is nobody's kiosk yet: a code makes it one, with demo data a choice of districts. */
export function EnrolScreen({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const { api } = useServices();
  const [demo, setDemo] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    api.call('meta').then(
      (meta) => !isGone && setDemo(meta.demo),
      // Without an answer the code is the way that always exists.
      () => !isGone && setDemo(false),
    );
    return () => {
      isGone = true;
    };
  }, [api]);
  if (demo === null) return <ConnectingScreen />;
  return demo ? <DemoCenters onEnrolled={onEnrolled} /> : <CodeEntry onEnrolled={onEnrolled} />;
}
