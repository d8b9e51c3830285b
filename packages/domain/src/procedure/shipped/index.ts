import type { FormTemplate } from '../template/template.ts';
import { careCertification } from './careCertification.ts';
import { childAllowance } from './childAllowance.ts';
import { generalIntake } from './generalIntake.ts';
import { healthInsuranceChange } from './healthInsuranceChange.ts';
import { residentRecordCopy } from './residentRecordCopy.ts';

/** The templates that come with the product: 見本, with the fields that such forms ask nationally. */
export const SHIPPED_TEMPLATES: readonly FormTemplate[] = [
  residentRecordCopy,
  careCertification,
  childAllowance,
  healthInsuranceChange,
  generalIntake,
];
