import { countEffort } from '../procedureFigures/index.ts';
import { listSettled } from '../settledProcedure/index.ts';
import { procedureKind as kind } from './kind.ts';

/** 手続き, with what follows from a change: what it took is counted, and its end is listed for who began it. */
export const procedureKind: typeof kind = {
  ...kind,
  follow(unit, change) {
    countEffort(unit, change);
    listSettled(unit, change);
  },
};
