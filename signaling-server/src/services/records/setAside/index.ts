export { setAsideKind } from './kind.ts';
