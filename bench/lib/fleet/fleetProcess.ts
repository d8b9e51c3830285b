import { readFileSync } from 'node:fs';
import { NO_NEEDS } from '@madoguchi/domain';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { io, type Socket } from 'socket.io-client';
import { signIn } from '../../../tests/support/server/clients.ts';
import { benchTopic, specialistName } from '../benchWard.ts';
import { answerParent } from './child.ts';
import type { FleetQuestion, Pressed, Resynced } from './fleet.ts';
import { FleetKiosk, Tally } from './fleetKiosk.ts';
import type { FleetKey } from './fleetKiosk.ts';

/*
 * Child process: all the clients of a fleet, so that what they cost is not the server's. Arguments:
 * where the keys are, the server's origin, whether it is ours or the bare one, and the numbers of
 * the specialists who sit at the desk of the kiosks that press.
 */

const [keyFile = '', origin = '', kind = '', specialists = ''] = process.argv.slice(2);
const keys = JSON.parse(readFileSync(keyFile, 'utf8')) as FleetKey[];
const isOurs = kind === 'ours';
/** Kiosks that connect at the same time while a fleet grows, so that growing is no storm. */
const AT_ONCE = 20;
/** Every fifth kiosk stands in the same 総合支所; these press. */
const EVERY = 5;
const PRESSING = 5;

const tally = new Tally();
const kiosks: FleetKiosk[] = [];
const consoles: Socket[] = [];
let cutAt = 0;

/** Opens the consoles; those of our own server sign in as everybody does. */
async function openConsoles(): Promise<void> {
  for (const n of specialists.split(',').map(Number)) {
    const cookie = isOurs ? await signIn(origin, specialistName(n)) : String(n);
    const socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin, cookie },
      auth: { protocol: PROTOCOL_VERSION, as: 'console' },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const availability = { state: 'available' };
    await socket.emitWithAck('availability.set', { commandId: crypto.randomUUID(), availability });
    consoles.push(socket);
  }
}

async function grow(size: number): Promise<void> {
  while (kiosks.length < size) {
    const from = kiosks.length;
    const next = keys.slice(from, Math.min(size, from + AT_ONCE));
    const came = next.map((key) => new FleetKiosk(origin, key, tally));
    kiosks.push(...came);
    await Promise.all(came.map((kiosk) => kiosk.come()));
  }
}

interface SeenView {
  readonly consultation?: { readonly id: string; readonly state: string } | null;
  readonly queue?: readonly unknown[];
  readonly n?: number;
}

/** Resolves when every console has a view of which this is true. */
const consolesSee = (isRight: (view: SeenView) => boolean): Promise<unknown> =>
  Promise.all(
    consoles.map(
      (socket) =>
        new Promise<void>((resolve) => {
          const see = (view: SeenView): void => {
            if (!isRight(view)) return;
            socket.off('console.view', see);
            resolve();
          };
          socket.on('console.view', see);
        }),
    ),
  );

/** One press: a request that rings, and everybody concerned sees it; then it is called off again. */
async function pressOurs(kiosk: FleetKiosk): Promise<number> {
  const isOffered = (view: unknown): boolean =>
    (view as SeenView).consultation?.state === 'offered';
  const rings = Promise.all([
    kiosk.sees(isOffered),
    consolesSee(({ queue }) => queue?.length === 1),
  ]);
  const startedAt = performance.now();
  const asked = { commandId: crypto.randomUUID(), topicId: benchTopic, needs: NO_NEEDS };
  const answer = (await kiosk.socket.emitWithAck('consultation.request', asked)) as {
    readonly data: { readonly consultationId: string };
  };
  await rings;
  const took = performance.now() - startedAt;
  const over = Promise.all([
    kiosk.sees((view) => (view as SeenView).consultation === null),
    consolesSee(({ queue }) => queue?.length === 0),
  ]);
  const { consultationId } = answer.data;
  const commandId = crypto.randomUUID();
  await kiosk.socket.emitWithAck('consultation.cancel', { commandId, consultationId });
  await over;
  return took;
}

let pressed = 0;

/** The same against the bare server: two echoes, each after a commit and with a broadcast. */
async function pressBare(kiosk: FleetKiosk): Promise<number> {
  const once = async (): Promise<number> => {
    pressed += 1;
    const n = pressed;
    const isThis = (view: unknown): boolean => (view as SeenView).n === n;
    const seen = Promise.all([kiosk.sees(isThis), consolesSee(isThis)]);
    const startedAt = performance.now();
    await kiosk.socket.emitWithAck('press', { n });
    await seen;
    return performance.now() - startedAt;
  };
  const took = await once();
  await once();
  return took;
}

async function press(times: number): Promise<Pressed> {
  const tookMs: number[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < times; n += 1) {
    const kiosk = kiosks[(n % PRESSING) * EVERY];
    if (kiosk === undefined) throw new Error('too few kiosks');
    tookMs.push(await (isOurs ? pressOurs(kiosk) : pressBare(kiosk)));
  }
  return { tookMs, seconds: (performance.now() - startedAt) / 1000 };
}

async function resynced(): Promise<Resynced> {
  const back = await Promise.all(
    kiosks.map(async (kiosk) => {
      await kiosk.up();
      return (performance.now() - cutAt) / 1000;
    }),
  );
  return { seconds: Math.max(...back), errors: Object.fromEntries(tally.errors) };
}

answerParent('ready', (asked: FleetQuestion) => {
  switch (asked.ask) {
    case 'open':
      return openConsoles();
    case 'grow':
      return grow(asked.size);
    case 'press':
      return press(asked.times);
    case 'views':
      return Promise.all([
        kiosks[0]?.socket.emitWithAck('kiosk.sync', {}),
        consoles[0]?.emitWithAck('console.sync', {}),
      ]);
    case 'serverGoes':
      for (const socket of consoles.splice(0)) socket.disconnect();
      tally.isServerAway = true;
      tally.errors.clear();
      cutAt = performance.now();
      return undefined;
    case 'serverIsBack':
      tally.isServerAway = false;
      return resynced();
    case 'errors':
      return Promise.resolve(Object.fromEntries(tally.errors));
  }
});
