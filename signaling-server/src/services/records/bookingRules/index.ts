export { bookingRulesKind } from './kind.ts';
