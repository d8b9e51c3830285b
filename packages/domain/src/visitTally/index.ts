export * from './hintRest.ts';
export { QUIET_KINDS, quietAt, type QuietKind } from './quiet.ts';
export * from './state.ts';
export {
  emptyVisitTally,
  visitFigures,
  visitTallyKey,
  visitTallyTerms,
  visitTallyTransition,
  weeksBefore,
} from './tally.ts';
