import { AppError } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { Database, Kiosk } from '../ports/store.ts';
import type { Enrolment } from '../services/kiosks/enrolment.ts';
import type { Identity } from '../services/accounts/identity.ts';
import { bindRoute } from './bindRoute.ts';
import { addressOf } from './device.ts';
import { guessLimit } from './guards.ts';

const CODE_TRIES_A_MINUTE = 10;

/** Making a device a kiosk, and its way in. */
export function kioskRoutes(parts: {
  db: Database;
  enrolment: Enrolment;
  identity: Identity;
}): Router {
  const { db, enrolment, identity } = parts;
  const router = Router();
  const show = (kiosk: Kiosk) => ({
    kioskId: kiosk.id,
    district: db.read((s) => s.organisation.center(kiosk.centerId))?.district ?? '',
  });
  router.post(routes.enrolKiosk.path, guessLimit(CODE_TRIES_A_MINUTE));
  bindRoute(router, 'enrolKiosk', async ({ body, request }) =>
    show(await enrolment.enrol(body.code, body.publicKey, addressOf(request))),
  );
  bindRoute(router, 'challenge', ({ body }) => identity.challenge(body.kioskId));
  bindRoute(router, 'demoEnrol', async ({ body, request }) =>
    show(await enrolment.enrolDemo(body.centerId, body.publicKey, addressOf(request))),
  );
  bindRoute(router, 'demoCenters', () => demoCenters(db));
  return router;
}

function demoCenters(db: Database) {
  return db.read(({ organisation, settings }) => {
    if (settings.get('seed') !== 'demo') throw new AppError('NOT_ALLOWED');
    const names = new Map(organisation.branches().map((b) => [b.id, b.name]));
    return {
      centers: organisation.centers().map(({ id, district, branchId, model }) => ({
        id,
        district,
        branchName: names.get(branchId) ?? '',
        model,
      })),
    };
  });
}
