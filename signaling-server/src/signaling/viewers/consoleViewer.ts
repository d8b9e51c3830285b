import { AppError, type Actor } from '@madoguchi/domain';
import { handshakes, type ConsoleView } from '@madoguchi/protocol';
import type { z } from 'zod';
import { asStaff } from '../../services/accounts/identity.ts';
import { consoleView } from '../../services/views/consoleViews.ts';
import { PRESENT, roomOf, socketsIn } from '../connection.ts';
import type { ViewerKind } from './viewerKind.ts';

type Said = z.infer<typeof handshakes.console>;

/** Staff at their consoles. Refuses with `NOT_SIGNED_IN` (or how the session ended) or `SECOND_FACTOR_NEEDED`. */
export const consoleViewer: ViewerKind<ConsoleView, Said, Extract<Actor, { kind: 'staff' }>> = {
  name: 'staff',
  as: 'console',
  handshake: handshakes.console,
  async admit({ io, identity, requiredFactor }, { socket, from }) {
    const { cookie } = socket.handshake.headers;
    const found = await identity.staff(cookie);
    if (found === null) throw new AppError(await identity.whyNobody(cookie));
    const { staff, session } = found;
    if ((await requiredFactor(staff)) !== null) throw new AppError('SECOND_FACTOR_NEEDED');
    const viewer = { kind: this.name, id: staff.id };
    const replaces = socketsIn(io, roomOf(viewer)).map(({ id }) => id);
    const { sessionId } = session;
    return { ...PRESENT, viewer, actor: asStaff(staff), from, sessionId, version: null, replaces };
  },
  viewOf(moment, staffId) {
    const me = moment.stores.staff.get(staffId);
    if (me === null) throw new AppError('NOT_SIGNED_IN');
    return consoleView(moment, me);
  },
  show: (to, view) => to.emit('console.view', view),
  connected: ({ connections }, { viewer }) => connections.staffCame(viewer.id),
  disconnected: ({ connections }, { viewer }) => connections.staffWent(viewer.id),
};
