import type { Router } from 'express';
import type { DirectionsAdmin } from '../../services/admin/directions.ts';
import type { OrganisationAdmin } from '../../services/admin/organisation.ts';
import type { OrganisationFiles } from '../../services/admin/organisationFiles.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** The units of the ward, one by one and as files, and how somebody gets to a center. */
export function organisationRoutes(
  router: Router,
  guard: Guard,
  services: {
    organisation: OrganisationAdmin;
    files: OrganisationFiles;
    directions: DirectionsAdmin;
  },
): void {
  const { organisation, files, directions } = services;
  bindGuarded(router, guard, 'organisation', () => organisation.all());
  bindGuarded(router, guard, 'saveUnit', ({ body, caller }) => organisation.save(body, caller));
  bindGuarded(router, guard, 'removeUnit', ({ body, caller }) =>
    organisation.remove(body.kind, body.id, caller),
  );
  bindGuarded(router, guard, 'restoreUnit', ({ body, caller }) =>
    organisation.restore(body, caller),
  );
  bindGuarded(router, guard, 'exportUnits', ({ body, caller }) => files.export(body.kind, caller));
  bindGuarded(router, guard, 'importUnits', ({ body: { kind, dryRun, ...body }, caller }) => {
    const file = Buffer.from(body.file, 'base64');
    return dryRun ? files.dryRun(kind, file) : files.import(kind, file, caller);
  });
  bindGuarded(router, guard, 'directions', ({ body }) => directions.of(body.centerId));
  bindGuarded(router, guard, 'saveDirections', ({ body, caller }) => directions.save(body, caller));
}
