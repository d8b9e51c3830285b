export { rolloutKind } from './kind.ts';
