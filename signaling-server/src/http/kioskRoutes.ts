import { AppError } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { Router, type Response } from 'express';
import type { Database, Kiosk } from '../ports/store.ts';
import type { Enrolled, Enrolment } from '../services/enrolment.ts';
import { KIOSK_COOKIE, type Identity } from '../services/identity.ts';
import { bindRoute } from './bindRoute.ts';
import { allowedStaff, guessLimit } from './guards.ts';

const CODE_TRIES_A_MINUTE = 10;

/** The longest that Chromium keeps a cookie; it is renewed whenever the device asks which kiosk it is. */
const DEVICE_COOKIE_MS = 400 * 24 * 60 * 60 * 1000;

/** Making a device a kiosk, and asking which one it is. */
export function kioskRoutes(parts: {
  db: Database;
  enrolment: Enrolment;
  identity: Identity;
  secureCookies: boolean;
}): Router {
  const { db, enrolment, identity } = parts;
  const router = Router();
  const show = (kiosk: Kiosk) => ({
    kioskId: kiosk.id,
    district: db.read((s) => s.organisation.center(kiosk.centerId))?.district ?? '',
  });
  const remember = (response: Response, token: string) => {
    response.cookie(KIOSK_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: parts.secureCookies,
      path: '/',
      maxAge: DEVICE_COOKIE_MS,
    });
  };
  const welcome = (response: Response, { kiosk, token }: Enrolled) => {
    remember(response, token);
    return show(kiosk);
  };
  router.post(routes.enrolKiosk.path, guessLimit(CODE_TRIES_A_MINUTE));
  bindRoute(router, 'enrolKiosk', async ({ body, response }) =>
    welcome(response, await enrolment.enrol(body.code)),
  );
  bindRoute(router, 'demoEnrol', async ({ body, response }) =>
    welcome(response, await enrolment.enrolDemo(body.centerId)),
  );
  bindRoute(router, 'kiosk', ({ request, response }) => {
    const enrolled = identity.enrolled(request.headers.cookie);
    if (enrolled === null) throw new AppError('KIOSK_NOT_ENROLLED');
    return welcome(response, enrolled);
  });
  bindRoute(router, 'demoCenters', () => demoCenters(db));
  bindRoute(router, 'issueCode', async ({ body, request }) => {
    await allowedStaff(identity, request, 'kiosk.issueCode');
    return enrolment.issueCode(body.centerId);
  });
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
