export { recordingKind } from './kind.ts';
