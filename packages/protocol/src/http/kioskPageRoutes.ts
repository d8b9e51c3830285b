import { catalogue } from '../entry.ts';
import { kioskRoutes } from './kioskRoutes.ts';
import { operationRoutes } from './operationRoutes.ts';
import { townRoutes } from './townRoutes.ts';
import { voiceRoutes } from './voiceRoutes.ts';

/** What a kiosk asks for by HTTP: its page loads the schemas of these alone, and nothing of the admin room. */
export const kioskPageRoutes = catalogue({
  ...operationRoutes,
  ...kioskRoutes,
  ...voiceRoutes,
  ...townRoutes,
});
export type KioskRouteName = keyof typeof kioskPageRoutes;
