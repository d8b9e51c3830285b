import { countEffort } from '../procedureFigures/index.ts';
import { procedureKind as kind } from './kind.ts';

/** 手続き, with what follows from a change: what it took is counted. */
export const procedureKind: typeof kind = { ...kind, follow: countEffort };
