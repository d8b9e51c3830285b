export { weekLoadKind } from './kind.ts';
