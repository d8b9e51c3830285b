import { describe, expect, it } from 'vitest';
import {
  ACCESS,
  ACTIONS,
  ACTOR_KINDS,
  may,
  mayOn,
  REACHES,
  type Actor,
  type ActorKind,
  type Reach,
  type RecordPlace,
  type WardPlaces,
} from './access.ts';

/** Branch A with center A1 and the desks A1 and A2, and branch B with a center and a desk. */
const ward: WardPlaces = {
  placesOf: (staffId) =>
    staffId === 'me'
      ? { deskIds: ['desk-a1'], centerIds: ['center-a1'] }
      : { deskIds: [], centerIds: [] },
  branchOfDesk: (id) => `branch-${id.charAt(5)}`,
  branchOfCenter: (id) => `branch-${id.charAt(7)}`,
};

function actorOf(actorKind: ActorKind): Actor {
  if (actorKind === 'kiosk') return { kind: 'kiosk', kioskId: 'me', centerId: 'center-a1' };
  if (actorKind === 'guest') return { kind: 'guest', participantId: 'me', consultationId: 'c-1' };
  if (actorKind === 'handset' || actorKind === 'carrier') {
    const carries = actorKind === 'carrier';
    return { kind: 'handset', handsetId: 'me', consultationId: 'c-1', carries };
  }
  return { kind: 'staff', staffId: 'me', role: actorKind };
}

const place = (changes: Partial<RecordPlace>): Omit<RecordPlace, 'closed'> => ({
  kioskId: 'other',
  staffIds: ['other'],
  participantIds: ['other'],
  deskIds: ['desk-b1'],
  centerId: 'center-b1',
  branchIds: ['branch-b'],
  ...changes,
});

/** A consultation at each distance from staff, from a kiosk, and from a guest. */
const AT: Readonly<
  Record<'staff' | 'kiosk' | 'guest' | 'handset', Partial<Record<Reach, ReturnType<typeof place>>>>
> = {
  staff: {
    own: place({ staffIds: ['other', 'me'] }),
    desk: place({ deskIds: ['desk-a1'] }),
    center: place({ centerId: 'center-a1', deskIds: ['desk-a2'] }),
    branch: place({
      centerId: 'center-b1',
      deskIds: ['desk-a2'],
      branchIds: ['branch-a', 'branch-b'],
    }),
    ward: place({}),
  },
  // A kiosk serves no desk and belongs to no branch.
  kiosk: {
    own: place({ kioskId: 'me' }),
    center: place({ centerId: 'center-a1' }),
    ward: place({}),
  },
  // A guest is near to the one consultation they were asked to.
  guest: {
    own: place({ participantIds: ['other', 'me'] }),
    ward: place({ staffIds: ['me'], kioskId: 'me' }),
  },
  // A phone is near to the one call that it has joined.
  handset: {
    own: place({ handsetId: 'me' }),
    ward: place({ participantIds: ['me'], kioskId: 'me' }),
  },
};

const viewOf = (actorKind: ActorKind): keyof typeof AT =>
  actorKind === 'carrier'
    ? 'handset'
    : actorKind === 'kiosk' || actorKind === 'guest' || actorKind === 'handset'
      ? actorKind
      : 'staff';

const matrix = ACTIONS.flatMap((action) =>
  ACTOR_KINDS.flatMap((actorKind) =>
    Object.entries(AT[viewOf(actorKind)]).flatMap(([distance, where]) =>
      [false, true].map((closed) => ({
        action,
        actorKind,
        distance: distance as Reach,
        where,
        closed,
      })),
    ),
  ),
);

describe('the table of access', () => {
  it.each(matrix)('[H2] $action by $actorKind at $distance, closed: $closed', (cell) => {
    const right = ACCESS[cell.action][cell.actorKind];
    const reach = cell.closed ? right?.closed : right?.open;
    const contained = REACHES.slice(0, REACHES.findIndex((each) => each === reach) + 1);
    const record = { ...cell.where, closed: cell.closed };
    expect(mayOn(actorOf(cell.actorKind), cell.action, record, ward)).toBe(
      contained.includes(cell.distance),
    );
  });

  it.each(ACTIONS)('[H2] nobody in particular may not do %s', (action) => {
    const nobody: Actor = { kind: 'anonymous' };
    expect(may(nobody, action)).toBe(false);
    expect(mayOn(nobody, action, { ...place({}), closed: true }, ward)).toBe(false);
  });

  it('[H2] staff without desks and centers are near to nothing but their own', () => {
    const stranger: Actor = { kind: 'staff', staffId: 'elsewhere', role: 'specialist' };
    const near = { ...place({ deskIds: ['desk-a1'], branchIds: [] }), closed: false };
    expect(mayOn(stranger, 'record.read', near, ward)).toBe(false);
    expect(mayOn(stranger, 'record.read', { ...near, staffIds: ['elsewhere'] }, ward)).toBe(true);
  });
});
