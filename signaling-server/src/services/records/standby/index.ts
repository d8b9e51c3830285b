export { standbyKind } from './kind.ts';
