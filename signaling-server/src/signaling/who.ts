import { AppError } from '@madoguchi/domain';
import type { Identified } from './connection.ts';

/** The kiosk that asks; anybody else has no right to what only kiosks ask for. */
export function kioskOf(actor: Identified): Extract<Identified, { kind: 'kiosk' }> {
  if (actor.kind !== 'kiosk') throw new AppError('NOT_ALLOWED');
  return actor;
}

/** The member of staff who asks. */
export function staffOf(actor: Identified): Extract<Identified, { kind: 'staff' }> {
  if (actor.kind !== 'staff') throw new AppError('NOT_ALLOWED');
  return actor;
}

/** The resident's phone that asks. */
export function handsetOf(actor: Identified): Extract<Identified, { kind: 'handset' }> {
  if (actor.kind !== 'handset') throw new AppError('NOT_ALLOWED');
  return actor;
}

/** The guest who asks. */
export function guestOf(actor: Identified): Extract<Identified, { kind: 'guest' }> {
  if (actor.kind !== 'guest') throw new AppError('NOT_ALLOWED');
  return actor;
}
