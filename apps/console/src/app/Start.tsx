import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy } from 'react';
import { App } from './App.tsx';
import { Plain } from './RefusedScreen.tsx';
import { useServices } from './services.ts';
import { useText } from './useText.ts';

// The wall board is loaded apart: the console at a desk never shows it.
const WallPage = lazy(async () => ({ default: (await import('../board/WallPage.tsx')).WallPage }));

/** What the address leads to: the console, or a large board. */
export function Start() {
  const { wall } = useServices().arrival;
  const { t } = useText();
  if (wall === null) return <App />;
  return (
    <LoadedPart meanwhile={<Plain>{t('console:loading')}</Plain>}>
      <WallPage placeId={wall.placeId} />
    </LoadedPart>
  );
}
