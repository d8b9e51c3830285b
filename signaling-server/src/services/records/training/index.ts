export { countTraining } from './follow.ts';
export { trainingKind } from './kind.ts';
