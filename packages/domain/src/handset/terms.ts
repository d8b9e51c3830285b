import type { TermsOf } from '../terms.ts';
import { HANDSET_CODE_MS, type Handset, type HandsetEvent } from './state.ts';

/** A code that nobody has read ends by itself. */
export const handsetTerms: TermsOf<Handset, HandsetEvent> = (handset) =>
  handset.state !== 'offered'
    ? []
    : [
        {
          key: `expire ${handset.handsetId}`,
          at: handset.expiresAt,
          event: { type: 'expire' },
          follows: 'timer',
          limitMs: HANDSET_CODE_MS,
        },
      ];
