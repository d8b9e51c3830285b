export { staffCodeKind } from './kind.ts';
