import type { TermsOf } from '../terms.ts';
import { HELPER_IDLE_MS, type Helper, type HelperEvent } from './state.ts';

/** A helper who touches nothing has gone; while the resident talks nothing is due. */
export const helperTerms: TermsOf<Helper, HelperEvent> = (helper) =>
  helper.state === 'none' || helper.inCall
    ? []
    : [
        {
          key: `idle ${String(helper.touchedAt)}`,
          at: helper.touchedAt + HELPER_IDLE_MS,
          event: { type: 'idle' },
          follows: 'timer',
          limitMs: HELPER_IDLE_MS,
        },
      ];
