import type { ContactResult } from './state.ts';

/** Everything that can happen to a request for contact. */
export type ContactEvent =
  | { readonly type: 'take'; readonly staffId: string }
  | { readonly type: 'giveBack'; readonly staffId: string }
  | { readonly type: 'finish'; readonly staffId: string; readonly result: ContactResult };
