import type { ConsultationEvent } from './events.ts';
import type { Consultation } from './state.ts';
import { nextOf } from './who.ts';

/**
 * A change by which a transfer lets somebody else see what lies open in a call.
 * - `onward`: the desk that it goes to, with the first of its people who answers;
 * - `back`: the desk that it came from, after it was given back; what only the other desk had stays there;
 * - `never left`: whoever began a warm one goes on themselves after all.
 */
export type LettingIn =
  | { readonly kind: 'onward' | 'never left'; readonly deskId: string }
  | { readonly kind: 'back'; readonly deskId: string; readonly handoffId: string };

/** Which desk a change lets in; `null` when it lets in none. A call that goes on because its specialist was lost is no transfer. */
export function lettingIn(
  before: Consultation | null,
  after: Consultation,
  event: ConsultationEvent | null,
): LettingIn | null {
  if (before === null || event === null) return null;
  if (before.state === 'transferring') {
    if (event.type === 'accept') return { kind: 'onward', deskId: before.toDeskId };
    const isBack = after.state === 'inCall' && after.staffId === before.staffId;
    if (nextOf(before) === null || !isBack) return null;
    return { kind: 'never left', deskId: after.deskId };
  }
  if (before.state !== 'offered' || event.type !== 'accept') return null;
  const { why } = before;
  if (why.kind === 'transferred') return { kind: 'onward', deskId: after.deskId };
  if (why.kind !== 'returned') return null;
  return { kind: 'back', deskId: after.deskId, handoffId: why.handoffId };
}
