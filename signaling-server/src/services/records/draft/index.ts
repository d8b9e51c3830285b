export { draftKind } from './kind.ts';
