export { endAtKiosk } from './follow.ts';
export { summaryKind } from './kind.ts';
