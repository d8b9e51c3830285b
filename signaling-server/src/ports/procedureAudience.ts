import type { NoticeData } from '@madoguchi/protocol';
import type { Seat } from '@madoguchi/domain';

/** A screen on which a procedure is open: a seat of a consultation, or staff of a desk (`null`). */
export interface ProcedureReader {
  readonly consultationId: string | null;
  readonly seat: Seat;
}

/** Whoever has a procedure open, as the services see them. */
export interface ProcedureAudience {
  /** These screens hear of what is new, in its order. */
  told(to: readonly ProcedureReader[], notice: NoticeData<'procedure.state'>): void;
}
