export { rolloutTickKind } from './kind.ts';
