export { passingKind } from './kind.ts';
