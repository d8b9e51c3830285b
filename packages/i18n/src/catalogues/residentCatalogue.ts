import type { ErrorCode } from '@madoguchi/domain';
import type { common } from './ja/common.ts';
import type { errors } from './ja/errors.ts';
import type { handset } from './ja/handset.ts';
import type { kiosk } from './ja/kiosk.ts';
import type { kioskBar } from './ja/kioskBar.ts';
import type { kioskForm } from './ja/kioskForm.ts';
import type { kioskPaper } from './ja/kioskPaper.ts';
import type { paper } from './ja/paper.ts';
import type { ways } from './ja/ways.ts';
import type { Translated } from './shape.ts';

/** Refusals of what only staff and guests do: nobody at a kiosk is given them. */
export const OFFICE_REFUSALS = [
  'NOT_SIGNED_IN',
  'SESSION_IDLE',
  'SESSION_OVER',
  'SESSION_ENDED',
  'SESSION_ENDED_BY_ADMIN',
  'ACCOUNT_DISABLED',
  'WRONG_CREDENTIALS',
  'SECOND_FACTOR_WRONG',
  'SECOND_FACTOR_NEEDED',
  'PASSKEY_NEEDED',
  'INVITATION_INVALID',
  'ACCOUNT_LOCKED',
  'STAFF_CODE_WRONG',
  'STAFF_CODE_LOCKED',
  'KIOSK_AWAY',
  'DRIVING_REFUSED',
  'NOT_IN_PRACTICE',
  'PASSWORD_TOO_WEAK',
  'NAME_TAKEN',
  'CHECKLIST_OPEN',
  'STILL_IN_USE',
  'LAST_ADMIN',
  'IMPORT_INVALID',
  'NOT_YOUR_CONSULTATION',
  'HANDOFF_INCOMPLETE',
  'HANDOFF_NOT_FOUND',
  'CONTACT_NOT_FOUND',
  'RESUME_NOT_FOUND',
  'CALL_FULL',
  'NOT_ADMITTED',
  'OFFER_GONE',
  'NOT_AGREED',
  'RESIDENT_HELD',
  'LIBRARY_FULL',
  'EXPORT_TOO_LARGE',
  'FILE_TOO_LARGE',
  'FILE_UNUSABLE',
  'RECORDINGS_FULL',
  'RECORDING_SILENT',
  'VOICE_MISSING',
] as const satisfies readonly ErrorCode[];

/** The refusals that a resident can read. */
type ResidentErrors = Translated<Omit<typeof errors, (typeof OFFICE_REFUSALS)[number]>>;

/** What a language has that only residents read: the areas of the kiosk, and that of their own phone. */
// A type and no interface, as i18next wants an index signature.
export type ResidentCatalogue = {
  readonly common: Translated<typeof common>;
  readonly errors: ResidentErrors;
  readonly handset: Translated<typeof handset>;
  readonly kiosk: Translated<typeof kiosk>;
  readonly kioskBar: Translated<typeof kioskBar>;
  readonly kioskForm: Translated<typeof kioskForm>;
  readonly kioskPaper: Translated<typeof kioskPaper>;
  readonly paper: Translated<typeof paper>;
  readonly ways: Translated<typeof ways>;
};
