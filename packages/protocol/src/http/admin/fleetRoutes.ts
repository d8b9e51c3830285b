import {
  CLOSURE_REASONS,
  KIOSK_FAULTS,
  KIOSK_VERDICTS,
  SILENCE_HOURS,
  TEXTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { deskCameraHealth, kioskCondition } from '../../events/health.ts';
import { id, instant, label, text } from '../../primitives.ts';
import type { Route } from '../route.ts';

/** 異常の知らせ that is not cleared. */
const openAlert = z.strictObject({
  alertId: id,
  fault: z.enum(KIOSK_FAULTS),
  state: z.enum(['raised', 'seen', 'silenced']),
  raisedAt: instant,
  /** Who has seen or silenced it. */
  byName: label.nullable(),
  /** Why it is silenced, and until when. */
  reason: label.nullable(),
  until: instant.nullable(),
});

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
  /** The oldest first. */
  alerts: z.array(openAlert),
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
  seeAlert: {
    method: 'post',
    path: '/api/admin/fleet/alerts/sight',
    action: 'kiosk.manage',
    about: null,
    summary: 'Says that an alert was seen.',
    body: z.strictObject({ alertId: id }),
    response: fleet,
  },
  silenceAlert: {
    method: 'post',
    path: '/api/admin/fleet/alerts/silence',
    action: 'kiosk.manage',
    about: null,
    summary: 'Silences an alert for some hours, with a reason.',
    body: z.strictObject({
      alertId: id,
      reason: text(TEXTS.alertReason),
      hours: z.union(SILENCE_HOURS.map((hours) => z.literal(hours))),
    }),
    response: fleet,
  },
} as const satisfies Record<string, Route>;

export type FleetState = z.infer<typeof fleet>;
export type OpenAlert = z.infer<typeof openAlert>;
export type WatchedKiosk = z.infer<typeof watchedKiosk>;
