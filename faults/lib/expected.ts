import {
  ACCESS,
  REACHES,
  type Action,
  type ActorKind,
  type ErrorCode,
  type Reach,
} from '@madoguchi/domain';

/** What the gate says when it lets nobody through. */
const DENIALS = [
  'NOT_SIGNED_IN',
  'KIOSK_REFUSED',
  'NOT_ALLOWED',
  'NOT_YOUR_CONSULTATION',
  'SECOND_FACTOR_NEEDED',
] as const satisfies readonly ErrorCode[];

/** The denial in an answer; any other answer comes from behind the gate. */
export const denialOf = (code: string | null): string | null =>
  DENIALS.find((denial) => denial === code) ?? null;

/** What the written table says of asking for this, about nothing in particular. */
export const deniedAtAll = (actorKind: ActorKind, action: Action): string | null =>
  ACCESS[action][actorKind] === undefined ? 'NOT_ALLOWED' : null;

/** What it says of asking for it about a consultation at this distance. */
export function deniedOn(
  actorKind: ActorKind,
  action: Action,
  record: {
    readonly distance: Reach;
    readonly closed: boolean;
    readonly kind: 'consultation' | 'handoff' | 'contact' | 'procedure';
  },
): string | null {
  const right = ACCESS[action][actorKind];
  if (right === undefined) return 'NOT_ALLOWED';
  const reach = record.closed ? right.closed : right.open;
  const isWithin = reach !== null && REACHES.indexOf(record.distance) <= REACHES.indexOf(reach);
  if (isWithin) return null;
  return record.kind === 'consultation' ? 'NOT_YOUR_CONSULTATION' : 'NOT_ALLOWED';
}
