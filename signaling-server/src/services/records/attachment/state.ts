import type { Result } from '@madoguchi/domain';
import { ok, refuse } from '@madoguchi/domain';

/**
 * A page of a call that goes with a handoff card.
 *
 * ```
 *  loose ── goWith (its card is sent) ──► attached ── settle (with its card) ──► settled
 *    │                                     │    ▲
 *    │                                     └────┘ goWith (another card to the desk is sent)
 *    └───── discard (no card was sent), remove (by staff) ─► discarded (it has no row)
 * ```
 */
export type Attachment = AttachmentFacts &
  (
    | { readonly state: 'loose' | 'discarded' }
    | { readonly state: 'attached' | 'settled'; readonly handoffId: string }
  );

interface AttachmentFacts {
  readonly id: string;
  readonly consultationId: string;
  /** The question that the resident said yes to. */
  readonly agreementId: string;
  /** Epoch milliseconds of that yes. */
  readonly agreedAt: number;
  readonly pageId: string;
  readonly toDeskId: string;
  readonly attachedBy: string;
  readonly attachedAt: number;
}

export type AttachmentEvent =
  | { readonly type: 'goWith'; readonly handoffId: string }
  | { readonly type: 'settle' }
  | { readonly type: 'discard' }
  /** Whoever asked does not want it to go along, or the resident has answered otherwise since. */
  | { readonly type: 'remove' };

/** The one rule by which an attachment changes. */
export function attachmentTransition(
  before: Attachment,
  event: AttachmentEvent,
): Result<Attachment> {
  switch (event.type) {
    case 'goWith':
      return before.state === 'loose' || before.state === 'attached'
        ? ok({ ...before, state: 'attached', handoffId: event.handoffId })
        : refuse('WRONG_STATE');
    case 'settle':
      return before.state === 'attached'
        ? ok({ ...before, state: 'settled' })
        : refuse('WRONG_STATE');
    case 'discard':
    case 'remove':
      return before.state === 'loose'
        ? ok({ ...before, state: 'discarded' })
        : refuse('WRONG_STATE');
  }
}
