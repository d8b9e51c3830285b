import type { DraftField, DraftFields } from '@madoguchi/domain';
import type { Observable } from '../store.ts';

/** A field that somebody else has written since it was shown. */
export interface OverwrittenField {
  readonly field: DraftField;
  readonly byName: string;
  /** Whether words of one's own are on their way, which then take the place of theirs. */
  readonly isMineKept: boolean;
}

/** What is being written of the consultation that this console is in. */
export interface DraftSnapshot {
  /** `null` without a consultation. */
  readonly consultationId: string | null;
  readonly fields: DraftFields;
  /**
   * `kept`: the server has all of it; `keeping`: some is on its way; `unkept`: it could not be kept, and is
   * tried again.
   */
  readonly state: 'kept' | 'keeping' | 'unkept';
  readonly overwritten: readonly OverwrittenField[];
}

/** The draft as screens use it. */
export interface DraftActions extends Observable<DraftSnapshot> {
  edit(changes: Partial<DraftFields>): void;
  /** What somebody else wrote has been seen. */
  dismiss(): void;
}
