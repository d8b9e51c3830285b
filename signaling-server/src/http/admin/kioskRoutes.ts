import type { Router } from 'express';
import type { KiosksAdmin } from '../../services/admin/kiosks.ts';
import type { Enrolment } from '../../services/kiosks/enrolment.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** The enrolled devices, and the code that makes a new one. */
export function adminKioskRoutes(
  router: Router,
  guard: Guard,
  { kiosks, enrolment }: { kiosks: KiosksAdmin; enrolment: Enrolment },
): void {
  bindGuarded(router, guard, 'kiosks', () => kiosks.all());
  bindGuarded(router, guard, 'issueCode', ({ body, caller }) =>
    enrolment.issueCode(body.centerId, caller),
  );
  bindGuarded(router, guard, 'renameKiosk', ({ body, caller }) =>
    kiosks.rename(body.kioskId, body.name, caller),
  );
  bindGuarded(router, guard, 'revokeKiosk', ({ body, caller }) =>
    kiosks.revoke(body.kioskId, caller),
  );
}
