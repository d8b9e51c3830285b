import type { ProcedureView } from '@madoguchi/protocol';
import type { Work } from '../state/work.ts';
import type { FormSnapshot, ProcedureForm } from '@madoguchi/client';

/** A form that is being filled, and where the resident is in it. */
export interface Filling {
  readonly form: ProcedureForm;
  readonly view: ProcedureView;
  readonly go: (work: Work) => void;
  /** Text that was refused because another party held the field. */
  readonly unplaced: FormSnapshot['unplaced'];
  /** Goes on to confirming, or to the first question in which something is missing. */
  readonly confirmAll: () => void;
  /** Does something that the server may refuse; a refusal is said on the screen. */
  readonly act: (action: () => Promise<void>) => Promise<void>;
  /** Why the resident was brought to a field: something is missing or wrong there. */
  readonly isSentBack: boolean;
}
