export { staffMailKind } from './kind.ts';
