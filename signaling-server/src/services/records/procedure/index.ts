export { procedureKind } from './kind.ts';
