import { care } from './forms/care.ts';
import { childAllowance } from './forms/childAllowance.ts';
import { generalIntake } from './forms/generalIntake.ts';
import { healthInsurance } from './forms/healthInsurance.ts';
import { residentRecord } from './forms/residentRecord.ts';
import type { FilledForm } from './forms/filledForm.ts';

/** The form that is sent back once. */
export { care };

/** The other shipped forms. Each kind of field is filled by each side that may, in one of the five at least. */
export const OTHER_FORMS: readonly FilledForm[] = [
  residentRecord,
  childAllowance,
  healthInsurance,
  generalIntake,
];
