export { contactKind } from './kind.ts';
