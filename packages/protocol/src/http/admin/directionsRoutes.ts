import { MAP_LIMITS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { file, id, label, text } from '../../primitives.ts';
import { sketchMap } from '../../views/sketchMap.ts';
import type { Route } from '../route.ts';

/** The largest map in base64. */
const MAX_BASE64 = 4 * Math.ceil(MAP_LIMITS.bytes / 3);

const directions = z.strictObject({
  centerId: id,
  address: label.nullable(),
  way: label.nullable(),
  map: sketchMap.nullable(),
});

/** The routes of 道案内: how somebody gets to a center. */
export const directionsRoutes = {
  directions: {
    method: 'post',
    path: '/api/admin/directions/reading',
    action: 'organisation.manage',
    about: null,
    summary: 'Address of a center, words on the way and sketch map, as far as they are there.',
    body: z.strictObject({ centerId: id }),
    response: directions,
  },
  saveDirections: {
    method: 'post',
    path: '/api/admin/directions',
    action: 'organisation.manage',
    about: null,
    summary:
      'Replaces them. The map is a PNG or JPEG of at most 200 KB and 1,600 pixels; its type is what its bytes say.',
    body: z.strictObject({
      centerId: id,
      address: text(TEXTS.address),
      way: text(TEXTS.way),
      map: file(MAX_BASE64).nullable(),
    }),
    maxBytes: MAX_BASE64 + 4 * 1024,
    response: directions,
  },
} as const satisfies Record<string, Route>;

export type DirectionsView = z.infer<typeof directions>;
