export { staffCallKind } from './kind.ts';
