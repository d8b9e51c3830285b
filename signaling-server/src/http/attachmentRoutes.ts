import { Router } from 'express';
import type { Attachments } from '../services/attachments/attachments.ts';
import { bindGuarded } from './bindRoute.ts';
import type { Guard } from './guards.ts';

/** 添付: pages that go with a handoff card. */
export function attachmentRoutes(parts: Guard & { readonly attachments: Attachments }): Router {
  const router = Router();
  bindGuarded(router, parts, 'readAttachment', ({ body, caller }) =>
    parts.attachments.read(body.attachmentId, caller),
  );
  return router;
}
