import type { Stores } from '../../ports/store.ts';
import { alertKind } from './alert/index.ts';
import { attachmentKind } from './attachment/index.ts';
import { bookingKind } from './booking/index.ts';
import { bookingRulesKind } from './bookingRules/index.ts';
import { calendarFeedKind } from './calendarFeed/index.ts';
import { consultationKind } from './consultation/index.ts';
import { contactKind } from './contact/index.ts';
import { draftKind } from './draft/index.ts';
import { kioskClosureKind } from './kioskClosure/index.ts';
import { monthFiguresKind } from './monthFigures/index.ts';
import { handoffKind } from './handoff/index.ts';
import { drivingKind } from './driving/index.ts';
import { handsetKind } from './handset/index.ts';
import { helperKind } from './helper/index.ts';
import { formTemplateKind } from './formTemplate/index.ts';
import { libraryFileKind } from './libraryFile/index.ts';
import { mailAddressKind } from './mailAddress/index.ts';
import { passingKind } from './passing/index.ts';
import { procedureKind } from './procedure/index.ts';
import { procedureFiguresKind } from './procedureFigures/index.ts';
import { rolloutKind } from './rollout/index.ts';
import { rolloutTickKind } from './rolloutTick/index.ts';
import { recordingKind } from './recording/index.ts';
import { retentionHoldKind } from './retentionHold/index.ts';
import { retentionRuleKind } from './retentionRule/index.ts';
import { staffCallKind } from './staffCall/index.ts';
import { staffMailKind } from './staffMail/index.ts';
import { staffCodeKind } from './staffCode/index.ts';
import { setAsideKind } from './setAside/index.ts';
import { standbyKind } from './standby/index.ts';
import { settledProcedureKind } from './settledProcedure/index.ts';
import { summaryKind } from './summary/index.ts';
import { surveyTallyKind } from './surveyTally/index.ts';
import { trainingKind } from './training/index.ts';
import { hintRestKind } from './hintRest/index.ts';
import { topicLayoutKind } from './topicLayout/index.ts';
import { visitTallyKind } from './visitTally/index.ts';
import { surveyTurnKind } from './surveyTurn/index.ts';
import { weekLoadKind } from './weekLoad/index.ts';
import { yearlyReportKind } from './yearlyReport/index.ts';

/** Every kind of record there is; a new one is a folder beside this file and a line here. */
export const KINDS = [
  consultationKind,
  handoffKind,
  contactKind,
  draftKind,
  attachmentKind,
  libraryFileKind,
  procedureKind,
  procedureFiguresKind,
  settledProcedureKind,
  passingKind,
  formTemplateKind,
  staffCallKind,
  summaryKind,
  kioskClosureKind,
  handsetKind,
  helperKind,
  drivingKind,
  staffCodeKind,
  recordingKind,
  surveyTurnKind,
  surveyTallyKind,
  visitTallyKind,
  hintRestKind,
  bookingKind,
  bookingRulesKind,
  setAsideKind,
  weekLoadKind,
  monthFiguresKind,
  staffMailKind,
  mailAddressKind,
  standbyKind,
  calendarFeedKind,
  yearlyReportKind,
  retentionRuleKind,
  retentionHoldKind,
  rolloutKind,
  rolloutTickKind,
  trainingKind,
  alertKind,
  topicLayoutKind,
] as const;

/** The stores that services know by a name of their own. */
export const namedStores = (
  records: Stores['records'],
): Pick<Stores, 'consultations' | 'handoffs' | 'contacts'> => ({
  consultations: records(consultationKind),
  handoffs: records(handoffKind),
  contacts: records(contactKind),
});
