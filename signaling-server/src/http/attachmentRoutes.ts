import { Router } from 'express';
import type { Attachments } from '../services/attachments/attachments.ts';
import type { HandedSheets } from '../services/procedures/handedSheets.ts';
import { bindGuarded } from './bindRoute.ts';
import type { Guard } from './guards.ts';

/** What goes with a handoff card: pages of the call (添付), sheets of procedures. */
export function attachmentRoutes(
  parts: Guard & { readonly attachments: Attachments; readonly handedSheets: HandedSheets },
): Router {
  const router = Router();
  bindGuarded(router, parts, 'readAttachment', ({ body, caller }) =>
    parts.attachments.read(body.attachmentId, caller),
  );
  bindGuarded(router, parts, 'readHandedSheet', ({ body, staff, caller }) =>
    parts.handedSheets.read(body.handoffId, body.procedureId, staff.id, caller),
  );
  return router;
}
