export { drivingKind } from './kind.ts';
