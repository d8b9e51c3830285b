import type { NoticeData } from '@madoguchi/protocol';
import type { Party } from './mediaRooms.ts';

/** Whoever takes part in the live documents of a consultation, as the services see them. */
export interface DocumentAudience {
  /** These parties hear of operations, in their order. */
  entries(to: readonly Party[], news: NoticeData<'document.entries'>): void;
  /** This party may have missed something. */
  stale(to: Party): void;
}
