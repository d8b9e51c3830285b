export { helperKind } from './kind.ts';
