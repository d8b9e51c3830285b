import type { Role } from './organisation.ts';

/** Who acts: an enrolled kiosk, a signed-in member of staff, or nobody yet. */
export type Actor =
  | { readonly kind: 'kiosk'; readonly kioskId: string; readonly centerId: string }
  | { readonly kind: 'staff'; readonly staffId: string; readonly role: Role }
  | { readonly kind: 'anonymous' };

/** Everything that can be asked for, by socket or by HTTP. */
export const ACTIONS = [
  'kiosk.sync',
  'consultation.request',
  'consultation.cancel',
  'consultation.hangUp',
  'consultation.writeUp',
  'console.sync',
  'presence.set',
  'offer.accept',
  'offer.decline',
  'media.use',
  'kiosk.issueCode',
] as const;
export type Action = (typeof ACTIONS)[number];

type Doer = 'kiosk' | Role;

/**
 * The one table of who may do what; what is not listed is denied. Whose consultation it is, is
 * checked beside it by the services, record by record.
 */
const MAY: Record<Action, readonly Doer[]> = {
  'kiosk.sync': ['kiosk'],
  'consultation.request': ['kiosk'],
  'consultation.cancel': ['kiosk'],
  'consultation.hangUp': ['kiosk', 'specialist'],
  'consultation.writeUp': ['specialist'],
  'console.sync': ['specialist', 'staff', 'admin'],
  'presence.set': ['specialist'],
  'offer.accept': ['specialist'],
  'offer.decline': ['specialist'],
  'media.use': ['kiosk', 'specialist'],
  'kiosk.issueCode': ['admin'],
};

/** Tells whether this actor may do this at all. */
export function may(actor: Actor, action: Action): boolean {
  if (actor.kind === 'anonymous') return false;
  const doer = actor.kind === 'kiosk' ? 'kiosk' : actor.role;
  return MAY[action].includes(doer);
}
