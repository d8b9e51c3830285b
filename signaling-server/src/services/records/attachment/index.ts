export { attachmentKind } from './kind.ts';
