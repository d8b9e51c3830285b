import { ModelCore } from './modelCore.ts';
import type { BoardModel, ModelOptions } from './models.ts';
import { browserPlatform, type Platform } from './platform.ts';
import { introduceBoard, type BoardOf } from './signaling/introduction.ts';
import { boardRole } from './signaling/roles.ts';

/** Connects this page as a board; it shows, and nothing can be done by it. */
export function createBoardModel(
  board: BoardOf,
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceBoard(board)),
): BoardModel {
  const core = new ModelCore(
    { role: boardRole, callOf: () => null, mayCall: () => false },
    platform,
  );
  const { subscribe, getSnapshot, dispose } = core.base();
  return { subscribe, getSnapshot, dispose };
}
