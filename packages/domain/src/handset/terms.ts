import type { TermsOf } from '../terms.ts';
import { HANDSET_CODE_MS, HANDSET_MOVE_MS, type Handset, type HandsetEvent } from './state.ts';

/** A code that nobody has read ends by itself, and so does a move that comes to nothing. */
export const handsetTerms: TermsOf<Handset, HandsetEvent> = (handset) => {
  if (handset.state === 'offered') return [term(handset, 'expire', HANDSET_CODE_MS)];
  return handset.state === 'moving' ? [term(handset, 'moveExpired', HANDSET_MOVE_MS)] : [];
};

const term = (
  { handsetId, expiresAt }: { readonly handsetId: string; readonly expiresAt: number },
  type: 'expire' | 'moveExpired',
  limitMs: number,
) =>
  ({
    key: `${type} ${handsetId}`,
    at: expiresAt,
    event: { type },
    follows: 'timer',
    limitMs,
  }) as const;
