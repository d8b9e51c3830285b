import { CLOSURE_REASONS, KIOSK_FAULTS, KIOSK_VERDICTS } from '@madoguchi/domain';
import { z } from 'zod';
import { deskCameraHealth, kioskCondition } from '../../events/health.ts';
import { id, instant, label } from '../../primitives.ts';
import type { Route } from '../route.ts';

const watchedKiosk = z.strictObject({
  kioskId: id,
  name: label,
  centerId: id,
  district: label,
  verdict: z.enum(KIOSK_VERDICTS),
  /** The worst first. */
  faults: z.array(z.enum(KIOSK_FAULTS)).max(KIOSK_FAULTS.length).readonly(),
  connected: z.boolean(),
  /** Since when it is connected, or not; `null` for one that was never connected. */
  since: instant.nullable(),
  page: label.nullable(),
  shell: label.nullable(),
  /** What it says of itself; `null` while it is not connected, or has not said so. */
  condition: kioskCondition.nullable(),
  deskCamera: deskCameraHealth.nullable(),
  /** When its last call ended, since the server started. */
  lastCallAt: instant.nullable(),
  closure: z.strictObject({ reason: z.enum(CLOSURE_REASONS), since: instant }).nullable(),
});

const fleet = z.strictObject({
  /** By center, in the order of the ward. */
  kiosks: z.array(watchedKiosk),
  /** The version of the page that is served. */
  servedVersion: label,
});

/** 端末の見守り: the routes by which admins look after the devices. */
export const fleetRoutes = {
  fleet: {
    method: 'get',
    path: '/api/admin/fleet',
    action: 'kiosk.manage',
    about: null,
    summary: 'How every kiosk is, and whether it can serve today.',
    response: fleet,
  },
} as const satisfies Record<string, Route>;

export type FleetState = z.infer<typeof fleet>;
export type WatchedKiosk = z.infer<typeof watchedKiosk>;
