export { countVisit } from './follow.ts';
export { visitTallyKind } from './kind.ts';
