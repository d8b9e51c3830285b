export { endHandset } from './follow.ts';
export { handsetKind } from './kind.ts';
