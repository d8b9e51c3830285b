import { AppError, type Actor } from '@madoguchi/domain';
import { handshakes, type KioskView } from '@madoguchi/protocol';
import type { z } from 'zod';
import { asKiosk } from '../../services/accounts/identity.ts';
import { kioskView } from '../../services/views/kioskViews.ts';
import { PRESENT, roomOf, socketsIn, type SignalingSocket } from '../connection.ts';
import type { ViewerKind } from './viewerKind.ts';

/** How long the older connection of a kiosk may take to say that it lives. */
const PRESENT_LIMIT_MS = 1_000;

type Said = z.infer<typeof handshakes.kiosk>;

/** The enrolled devices of the まちづくりセンター. Refuses as `Identity.kiosk` does, and with `KIOSK_DUPLICATE`. */
export const kioskViewer: ViewerKind<KioskView, Said, Extract<Actor, { kind: 'kiosk' }>> = {
  name: 'kiosk',
  as: 'kiosk',
  handshake: handshakes.kiosk,
  /**
   * A kiosk that reloads comes before its former connection is known to be gone; a copy of a kiosk
   * comes while the first one lives. The older connection tells which of the two it is.
   */
  async admit({ io, identity, kioskRegister, log }, { socket, said, from }) {
    // The middleware of the origin has let only our own origins through.
    const kiosk = identity.kiosk(said, socket.handshake.headers.origin ?? '');
    const viewer = { kind: this.name, id: kiosk.id };
    const older = socketsIn(io, roomOf(viewer));
    const alive = await Promise.all(older.map(isPresent));
    if (alive.includes(true)) {
      log.warn({ kioskId: kiosk.id }, 'a second device came with the key of a connected kiosk');
      await kioskRegister.duplicate(kiosk, from);
      throw new AppError('KIOSK_DUPLICATE');
    }
    const replaces = older.map(({ id }) => id);
    const { version } = said;
    return { ...PRESENT, viewer, actor: asKiosk(kiosk), from, sessionId: null, version, replaces };
  },
  viewOf(moment, kioskId) {
    const kiosk = moment.stores.kiosks.get(kioskId);
    if (kiosk === null) throw new AppError('KIOSK_NOT_ENROLLED');
    return kioskView(moment, kiosk);
  },
  show: (to, view) => to.emit('kiosk.view', view),
  async connected({ connections, kioskRegister }, { viewer: { id }, version }) {
    await Promise.all([connections.kioskCame(id), kioskRegister.seen(id, version)]);
  },
  async disconnected({ connections, kioskRegister }, { viewer: { id } }) {
    await Promise.all([connections.kioskWent(id), kioskRegister.seen(id, null)]);
  },
};

function isPresent(older: SignalingSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const gone = (): void => {
      resolve(false);
    };
    older.once('disconnect', gone);
    older.timeout(PRESENT_LIMIT_MS).emit('session.present', {}, (error: Error | null) => {
      older.off('disconnect', gone);
      resolve(error === null);
    });
  });
}
