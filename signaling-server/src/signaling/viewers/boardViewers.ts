import { AppError, type Actor, type StaffMember } from '@madoguchi/domain';
import { handshakes, type BoardView } from '@madoguchi/protocol';
import type { z } from 'zod';
import { asStaff } from '../../services/accounts/identity.ts';
import type { BoardKind } from '../../services/boards.ts';
import { boardPlacesOf, boardView } from '../../services/views/boardViews.ts';
import type { Admission } from '../connection.ts';
import type { ViewerKind } from './viewerKind.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;
type KindOf<N extends BoardKind> = ViewerKind<
  BoardView,
  z.infer<(typeof handshakes)[N]>,
  StaffActor
>;

/** A board changes with every step of every visit; nobody reads faster than this. */
const PACE_MS = 1_000;

/** Whoever watches is nobody's colleague at work: that they come and go is told to nobody. */
const SILENT = async (): Promise<void> => undefined;

/**
 * The board of a place inside a console: it needs the same session. Refuses as the console does, and with
 * `NOT_ALLOWED` for a place that is not theirs.
 */
export const boardViewer: KindOf<'board'> = {
  name: 'board',
  as: 'board',
  handshake: handshakes.board,
  paceMs: PACE_MS,
  async admit({ db, identity, requiredFactor }, { socket, said, from }) {
    const { cookie } = socket.handshake.headers;
    const found = await identity.staff(cookie);
    if (found === null) throw new AppError(await identity.whyNobody(cookie));
    const { staff, session } = found;
    if ((await requiredFactor(staff)) !== null) throw new AppError('SECOND_FACTOR_NEEDED');
    const { sessionId, endsAt } = session;
    const places = db.read((stores) => boardPlacesOf(stores, staff));
    const came = { from, sessionId, endsAt };
    return watching('board', staff, placeIn(places, said.placeId), came);
  },
  viewOf: (moment, placeId) => boardView(moment, placeId, 'staff'),
  show: (to, view) => to.emit('board.view', view),
  connected: SILENT,
  disconnected: SILENT,
};

/**
 * The same on a wall, without names. Nobody touches it, so that a session that ended because nothing was
 * touched still opens it, until its longest time is over, and opens nothing else (docs/security.md).
 */
export const wallBoardViewer: KindOf<'wallBoard'> = {
  ...boardViewer,
  name: 'wallBoard',
  as: 'wallBoard',
  handshake: handshakes.wallBoard,
  async admit({ db, identity, requiredFactor }, { socket, said, from }) {
    const { cookie } = socket.handshake.headers;
    const found = await identity.watcher(cookie);
    if (found === null) throw new AppError(await identity.whyNobody(cookie));
    const { staff, session } = found;
    if ((await requiredFactor(staff)) !== null) throw new AppError('SECOND_FACTOR_NEEDED');
    const { sessionId, endsAt } = session;
    const places = db.read((stores) => boardPlacesOf(stores, staff));
    const came = { from, sessionId, endsAt };
    const admission = watching('wallBoard', staff, placeIn(places, said.placeId), came);
    return { ...admission, outlivesIdle: true };
  },
  viewOf: (moment, placeId) => boardView(moment, placeId, 'wall'),
};

/** The place that is wanted among those that may be shown; refuses with `NOT_ALLOWED`. */
function placeIn(places: readonly string[], wanted: string | null): string {
  const placeId = wanted ?? places[0];
  if (placeId === undefined || !places.includes(placeId)) throw new AppError('NOT_ALLOWED');
  return placeId;
}

function watching(
  kind: BoardKind,
  staff: StaffMember,
  placeId: string,
  came: Pick<Admission, 'from' | 'sessionId' | 'endsAt'>,
): Admission<StaffActor> {
  return {
    ...came,
    viewer: { kind, id: placeId },
    actor: asStaff(staff),
    version: null,
    // Any number of screens may show a place.
    replaces: null,
    says: ['board.sync'],
    outlivesIdle: false,
  };
}
