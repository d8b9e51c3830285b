import type { Seat } from '../consultation/participants.ts';
import { ok, refuse, type Result } from '../errors.ts';

/** After so long without a stroke anybody may take a field over. */
export const HOLDER_SILENCE_MS = 4_000;
/** Somebody has asked for it: after so long without a stroke it is theirs to take. */
export const ASK_MS = 2_000;

/** 記入中の人: who is at a field, and who has asked for it. */
export interface Holder {
  readonly seat: Seat;
  readonly since: number;
  readonly strokeAt: number;
  readonly asked: { readonly by: Seat; readonly at: number } | null;
}

/** The holder of each field of a procedure; a seat holds one field at most. Held in memory only. */
export type Holders = Readonly<Record<string, Holder>>;

/** From when on a field may be taken over. */
export const freeAt = ({ strokeAt, asked }: Holder): number => {
  const silent = strokeAt + HOLDER_SILENCE_MS;
  return asked === null ? silent : Math.min(silent, Math.max(strokeAt, asked.at) + ASK_MS);
};

/** Whether a seat may write in a field now: it is free, its own, or its holder has been silent long enough. */
export function isFreeFor(holders: Holders, fieldId: string, seat: Seat, now: number): boolean {
  const holder = holders[fieldId];
  return holder === undefined || holder.seat === seat || now >= freeAt(holder);
}

/** Takes a field and releases any other; refused with `FIELD_HELD` while another party writes in it. */
export function held(holders: Holders, fieldId: string, seat: Seat, now: number): Result<Holders> {
  if (!isFreeFor(holders, fieldId, seat, now)) return refuse('FIELD_HELD');
  const mine = holders[fieldId];
  if (mine?.seat === seat) return ok(holders);
  const holder = { seat, since: now, strokeAt: now, asked: null };
  return ok({ ...released(holders, seat), [fieldId]: holder });
}

/** Has written in fields: each has to be free for them, and they are at the last of them now. */
export function stroked(
  holders: Holders,
  fieldIds: readonly string[],
  seat: Seat,
  now: number,
): Result<Holders> {
  if (!fieldIds.every((id) => isFreeFor(holders, id, seat, now))) return refuse('FIELD_HELD');
  const at = fieldIds.at(-1);
  if (at === undefined) return ok(holders);
  const there = holders[at];
  const mine = there?.seat === seat ? there : { since: now, asked: null };
  const holder = { seat, since: mine.since, strokeAt: now, asked: mine.asked };
  return ok({ ...released(without(holders, fieldIds), seat), [at]: holder });
}

/** Asks the holder of a field for it; changes nothing for a field that is free or one's own. */
export function asked(holders: Holders, fieldId: string, by: Seat, now: number): Holders {
  const holder = holders[fieldId];
  if (holder === undefined || holder.seat === by || holder.asked !== null) return holders;
  return { ...holders, [fieldId]: { ...holder, asked: { by, at: now } } };
}

/** Leaves whatever field they are at: released, or gone from the consultation. */
export function released(holders: Holders, seat: Seat): Holders {
  const kept = Object.entries(holders).filter(([, holder]) => holder.seat !== seat);
  return kept.length === Object.keys(holders).length ? holders : Object.fromEntries(kept);
}

const without = (holders: Holders, fieldIds: readonly string[]): Holders =>
  Object.fromEntries(Object.entries(holders).filter(([id]) => !fieldIds.includes(id)));
