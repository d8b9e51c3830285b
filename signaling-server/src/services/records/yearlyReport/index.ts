export { yearlyReportKind } from './kind.ts';
