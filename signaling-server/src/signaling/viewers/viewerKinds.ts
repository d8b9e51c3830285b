import { boardViewer, wallBoardViewer } from './boardViewers.ts';
import { consoleViewer } from './consoleViewer.ts';
import { guestViewer } from './guestViewer.ts';
import { handsetViewer } from './handsetViewer.ts';
import { kioskViewer } from './kioskViewer.ts';
import type { ViewerKind } from './viewerKind.ts';

/** Every kind of viewers that there is. What is not here is not let in and is shown nothing. */
export const VIEWER_KINDS: readonly ViewerKind[] = [
  kioskViewer,
  consoleViewer,
  guestViewer,
  handsetViewer,
  boardViewer,
  wallBoardViewer,
];
