import type { DraftFields, SummaryFields } from '@madoguchi/domain';
import type { Observable } from '../store.ts';

/** A field that somebody else has written since it was shown. */
export interface OverwrittenField<Field> {
  readonly field: Field;
  readonly byName: string;
  /** Whether words of one's own are on their way, which then take the place of theirs. */
  readonly isMineKept: boolean;
}

/** What is being written, field by field, of the consultation that this console is in. */
export interface FieldSnapshot<Fields> {
  /** `null` without a consultation. */
  readonly consultationId: string | null;
  readonly fields: Fields;
  /**
   * `kept`: the server has all of it; `keeping`: some is on its way; `unkept`: it could not be kept, and is
   * tried again.
   */
  readonly state: 'kept' | 'keeping' | 'unkept';
  readonly overwritten: readonly OverwrittenField<keyof Fields>[];
}

/** What is being written, as screens use it. */
export interface FieldActions<Fields> extends Observable<FieldSnapshot<Fields>> {
  edit(changes: Partial<Fields>): void;
  /** What somebody else wrote has been seen. */
  dismiss(): void;
}

/** The draft of the record. */
export type DraftSnapshot = FieldSnapshot<DraftFields>;
export type DraftActions = FieldActions<DraftFields>;

/** まとめ, and whether the resident sees it. */
export interface SummaryActions extends FieldActions<SummaryFields> {
  /** Puts it on the resident's screen, as it was written last, or takes it away. */
  show(isShown: boolean): Promise<void>;
}
