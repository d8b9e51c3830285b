import { WallPage } from '../board/WallPage.tsx';
import { App } from './App.tsx';
import { useServices } from './services.ts';

/** What the address leads to: the console, or a large board. */
export function Start() {
  const { wall } = useServices().arrival;
  return wall === null ? <App /> : <WallPage placeId={wall.placeId} />;
}
