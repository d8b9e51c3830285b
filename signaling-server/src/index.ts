export { createAccounts } from './auth/accounts.ts';
export { createFileSeal } from './auth/fileSeal.ts';
export { sessionSecret } from './auth/secret.ts';
export { startServer, type RunningServer, type ServerEnvironment } from './compose.ts';
export type { Command } from './services/engine/commands.ts';
export { composeServices, type Services } from './services/composeServices.ts';
export { verifyAudit } from './composition/auditVerify.ts';
export { composeAudit } from './composition/composeAudit.ts';
export { readConfig, type Config } from './config.ts';
export { systemClock } from './ports/clock.ts';
export type { Accounts } from './ports/accounts.ts';
export type { FileSeal } from './ports/fileSeal.ts';
export type { Database, Kiosk } from './ports/store.ts';
export { DEMO_PASSWORD } from './services/demo/demoPeople.ts';
export { bookingKind } from './services/records/booking/index.ts';
export { attachmentKind } from './services/records/attachment/index.ts';
export { monthFiguresKind } from './services/records/monthFigures/index.ts';
export { weekLoadKind } from './services/records/weekLoad/index.ts';
export { surveyTallyKind } from './services/records/surveyTally/index.ts';
export { PublicFigures } from './services/figures/publicFigures.ts';
export { YearlyReports } from './services/reports/yearlyReports.ts';
export { retentionHoldKind } from './services/records/retentionHold/index.ts';
export { retentionRuleKind } from './services/records/retentionRule/index.ts';
export { consultationKind } from './services/records/consultation/kind.ts';
export { keepShippedTemplates } from './services/forms/shippedTemplates.ts';
export { seed } from './services/demo/seedDemo.ts';
export {
  openPostgresDatabase,
  openSqliteDatabase,
  type SqliteDatabase,
} from './composition/openDatabase.ts';
