export { countEffort } from './follow.ts';
export { procedureFiguresKind } from './kind.ts';
