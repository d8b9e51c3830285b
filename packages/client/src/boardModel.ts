import type { BoardView } from '@madoguchi/protocol';
import { ModelCore } from './modelCore.ts';
import type { BoardModel, ModelOptions, Snapshot } from './models.ts';
import { browserPlatform, type Platform } from './platform.ts';
import { introduceBoard, type BoardOf } from './signaling/introduction.ts';
import { boardRole } from './signaling/roles.ts';
import type { Observable } from './store.ts';
import type { ServerClock } from './time/serverClock.ts';

/** Connects this page as a board; it shows, and nothing can be done by it. */
export function createBoardModel(
  board: BoardOf,
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceBoard(board)),
): BoardModel {
  const core = new ModelCore(
    { role: boardRole, comparesClock: false, callOf: () => null, mayCall: () => false },
    platform,
  );
  learnTime(core.store, platform.serverClock);
  const { subscribe, getSnapshot, dispose } = core.base();
  return { subscribe, getSnapshot, dispose };
}

/** A board asks for nothing but itself, so each new view of it brings the time. */
function learnTime(store: Observable<Snapshot<BoardView>>, serverClock: ServerClock): void {
  let learnt: BoardView | null = null;
  store.subscribe(() => {
    const { view } = store.getSnapshot();
    if (view === null || view === learnt) return;
    learnt = view;
    const heardAt = serverClock.device.elapsed();
    serverClock.heard({ serverTime: view.serverNow, askedAt: heardAt, heardAt });
  });
}
