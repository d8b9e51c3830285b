import type { Role } from './organisation.ts';

/** The actor of a request: an enrolled kiosk, signed-in staff, a guest or the resident's phone of one consultation, or nobody yet. */
export type Actor =
  | { readonly kind: 'kiosk'; readonly kioskId: string; readonly centerId: string }
  | { readonly kind: 'staff'; readonly staffId: string; readonly role: Role }
  | { readonly kind: 'guest'; readonly participantId: string; readonly consultationId: string }
  | {
      readonly kind: 'handset';
      readonly handsetId: string;
      readonly consultationId: string;
      /** Whether it has the call in the place of the kiosk, or is about to: it has the rights of a carrier then. */
      readonly carries: boolean;
    }
  | { readonly kind: 'anonymous' };

export const ACTOR_KINDS = [
  'kiosk',
  'guest',
  'handset',
  /** The phone of a resident that carries the call. */
  'carrier',
  'specialist',
  'staff',
  'admin',
] as const;
/** A kind of actor as the table names it. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** In which column of the table somebody stands. */
export function actorKindOf(actor: Exclude<Actor, { kind: 'anonymous' }>): ActorKind {
  if (actor.kind === 'staff') return actor.role;
  return actor.kind === 'handset' && actor.carries ? 'carrier' : actor.kind;
}
