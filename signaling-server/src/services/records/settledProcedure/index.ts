export { listSettled } from './follow.ts';
export { settledProcedureKind } from './kind.ts';
export type { SettledProcedure } from './store.ts';
