import { AppError } from '@madoguchi/domain';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeClock } from '../../services/testing/fakeClock.ts';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { PRESENT, roomOf, socketsIn, type Admission, type Identified } from '../connection.ts';
import { createSocketServer, startSignaling, type SignalingParts } from '../createSignaling.ts';
import { Screens } from '../screens.ts';
import type { ViewerKind } from './viewerKind.ts';
import { VIEWER_KINDS } from './viewerKinds.ts';

const ORIGIN = 'http://sign.test';
const nothing = (): void => undefined;

/** The product's own events are typed, and this is none of them. */
interface AnyEvents {
  emit(event: string, data: object): void;
}

/** A display over the counters: a kind that the product does not have. */
const sign: ViewerKind<{ waiting: number }, { as: string; signId: string }> = {
  name: 'sign',
  as: 'sign',
  handshake: z.strictObject({ protocol: z.int(), as: z.literal('sign'), signId: z.string() }),
  admit({ io }, { said: { signId }, from }): Admission {
    if (signId === 'stolen') throw new AppError('KIOSK_REFUSED');
    const viewer = { kind: 'sign', id: signId };
    const replaces = socketsIn(io, roomOf(viewer)).map(({ id }) => id);
    // Who acts is a matter of the table of rights; what is shown is none.
    const actor: Identified = { kind: 'kiosk', kioskId: signId, centerId: 'center' };
    return { ...PRESENT, viewer, actor, from, sessionId: null, version: null, replaces };
  },
  viewOf: ({ stores }) => ({ waiting: stores.consultations.queue(['desk']).length }),
  show(to, view) {
    (to as unknown as AnyEvents).emit('sign.view', view);
  },
  connected: async (_, { viewer }) => void told.push(`${viewer.id} came`),
  disconnected: async (_, { viewer }) => void told.push(`${viewer.id} went`),
};

let told: string[];
let httpServer: Server;
let screens: Screens;
let stop: () => Promise<void>;
beforeEach(async () => {
  told = [];
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  const clock = new FakeClock();
  httpServer = createServer();
  const io = createSocketServer([ORIGIN], { mayTry: async () => true }, nothing);
  const viewerKinds = [...VIEWER_KINDS, sign];
  screens = new Screens({ io, db, clock, timeZone: 'Asia/Tokyo', viewerKinds });
  const signaling = startSignaling({
    ...{ io, httpServer, db, clock, screens, viewerKinds, refused: nothing },
    addressOf: () => '192.0.2.1',
    log: { info: nothing, warn: nothing, error: nothing },
    rights: { onChange: nothing },
    media: { on: nothing },
    documents: { announceTo: nothing },
    pages: { giveTo: nothing },
    procedures: { news: { announceTo: nothing } },
    flood: { watch: nothing, isOut: async () => false, letIn: async () => undefined },
  } as unknown as SignalingParts);
  ({ stop } = signaling);
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
});
afterEach(() => stop());

/** A client that speaks Socket.IO by hand, since ours knows only the kinds of the product. */
function connect(introduction: object) {
  const { port } = httpServer.address() as AddressInfo;
  const url = `ws://127.0.0.1:${String(port)}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { headers: { origin: ORIGIN } });
  const heard: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const packet = String(data);
    // Engine.IO is open: the namespace is joined with what the client says of itself.
    if (packet.startsWith('0')) {
      socket.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION, ...introduction })}`);
    }
    if (packet.startsWith('40')) heard.push('let in');
    if (packet.startsWith('44')) heard.push(packet.slice(2));
    if (packet.startsWith('42')) heard.push(packet.slice(2));
  });
  return { socket, heard };
}

describe('one more kind of viewers', () => {
  it('[N13] is let in, shown its view and told of by its entry alone', async () => {
    const { socket, heard } = connect({ as: 'sign', signId: 's-1' });
    await expect.poll(() => heard).toEqual(['let in']);
    screens.changed({ kind: 'sign', id: 's-1' });
    screens.changed({ kind: 'sign', id: 'not connected' });
    await expect.poll(() => heard.slice(1)).toEqual(['["sign.view",{"waiting":0}]']);
    screens.everybodyChanged('kiosk');
    screens.everybodyChanged();
    await expect.poll(() => heard.length).toBe(3);
    socket.close();
    await expect.poll(() => told).toEqual(['s-1 came', 's-1 went']);
  });

  it('[N13] has one connection each, the newest', async () => {
    const older = connect({ as: 'sign', signId: 's-1' });
    const other = connect({ as: 'sign', signId: 's-2' });
    await expect.poll(() => [...older.heard, ...other.heard]).toEqual(['let in', 'let in']);
    connect({ as: 'sign', signId: 's-1' });
    await expect.poll(() => older.heard).toEqual(['let in', '["session.replaced",{}]']);
    expect(other.heard).toEqual(['let in']);
  });

  it('[N13] is refused by its entry, and where what it says does not fit', async () => {
    const refusals = [
      [{ as: 'sign', signId: 'stolen' }, 'KIOSK_REFUSED'],
      [{ as: 'sign', signId: 's-1', more: true }, 'BAD_REQUEST'],
      [{ as: 'device', signId: 's-1' }, 'BAD_REQUEST'],
    ] as const;
    for (const [introduction, code] of refusals) {
      const { heard } = connect(introduction);
      await expect.poll(() => heard.join()).toContain(`"code":"${code}"`);
    }
    expect(told).toEqual([]);
  });

  it('[N13] that is not in the table is shown nothing', () => {
    expect(() => {
      screens.changed({ kind: 'device', id: 'd-1' });
    }).toThrow('no viewer is called device');
  });
});
