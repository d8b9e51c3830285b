export { kioskClosureKind } from './kind.ts';
