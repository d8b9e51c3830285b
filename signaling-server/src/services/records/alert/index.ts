export { alertKind } from './kind.ts';
