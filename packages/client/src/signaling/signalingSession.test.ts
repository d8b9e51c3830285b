import { AppError, SESSION_ENDS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { idleKiosk, kioskView, World } from '../testing/world.ts';

const connection = (world: World) => world.kiosk.getSnapshot().connection;

test('[C1] says up only after the whole view is there, and asks for it after every connect', async () => {
  const world = new World();
  const states: string[] = [];
  world.kiosk.subscribe(() => {
    const { connection, view } = world.kiosk.getSnapshot();
    states.push(`${connection.state} ${view === null ? 'blank' : 'shown'}`);
  });
  await world.clock.advance(20);
  expect(states).toEqual(['connecting shown', 'up shown']);

  world.view = kioskView('waiting');
  world.socket.disconnect();
  expect(connection(world)).toEqual({ state: 'interrupted', since: world.clock.now() });
  await world.clock.advance(200);
  expect(connection(world)).toEqual({ state: 'up' });
  expect(world.socket.names('kiosk.sync')).toHaveLength(2);
  expect(world.kiosk.getSnapshot().view?.consultation?.state).toBe('waiting');
});

test('[C1] keeps the former view while the connection is down', async () => {
  const world = await idleKiosk();
  world.socket.gate = 'shut';
  world.socket.disconnect();
  await world.clock.advance(5_000);
  expect(world.kiosk.getSnapshot().view).toEqual(kioskView('none'));
});

test('[C2] tries again at once, then ever more slowly, at most every two seconds', async () => {
  const world = await idleKiosk();
  world.socket.gate = 'shut';
  world.socket.disconnect();
  const before = world.socket.attempts;
  await world.clock.advance(100);
  expect(world.socket.attempts - before).toBe(1);
  await world.clock.advance(60_000);
  const inAMinute = world.socket.attempts - before;
  expect(inAMinute).toBeGreaterThan(29);
  expect(inAMinute).toBeLessThan(38);
});

test('[C2] a server that is stopping, or an answer that makes no sense, is tried again', async () => {
  const world = new World();
  world.socket.gate = 'SHUTTING_DOWN';
  await world.clock.advance(500);
  expect(connection(world)).toEqual({ state: 'connecting' });
  world.socket.gate = 'open';
  world.socket.answers['kiosk.sync'] = () => ({ nonsense: true }) as never;
  await world.clock.advance(3_000);
  expect(connection(world)).toEqual({ state: 'connecting' });
  world.socket.answers['kiosk.sync'] = () => world.view;
  await world.clock.advance(3_000);
  expect(connection(world)).toEqual({ state: 'up' });
});

test.each([
  'CLIENT_TOO_OLD',
  'SERVER_TOO_OLD',
  'KIOSK_NOT_ENROLLED',
  'KIOSK_REFUSED',
  'KIOSK_DUPLICATE',
  'NOT_SIGNED_IN',
  ...SESSION_ENDS,
  'SECOND_FACTOR_NEEDED',
  'ORIGIN_NOT_ALLOWED',
  'NOT_ALLOWED',
] as const)('[C3] %s is a refusal for good', async (code) => {
  const world = new World();
  world.socket.gate = code;
  await world.clock.advance(60_000);
  expect(connection(world)).toEqual({ state: 'refused', code });
  expect(world.socket.attempts).toBe(1);
});

test('[C3] a screen that was replaced by a newer one does not take the connection back', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  world.socket.notice('session.replaced', {});
  world.socket.disconnect();
  await world.clock.advance(60_000);
  expect(connection(world)).toEqual({ state: 'refused', code: 'REPLACED' });
  expect(world.socket.attempts).toBe(1);
  expect(world.devices.track('camera')?.readyState).toBe('ended');
});

test('[C3] a right that has ended ends the attempts and the call, with the code of the server', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  world.socket.notice('session.ended', { code: 'KIOSK_REFUSED' });
  world.socket.disconnect();
  await world.clock.advance(60_000);
  expect(connection(world)).toEqual({ state: 'refused', code: 'KIOSK_REFUSED' });
  expect(world.socket.attempts).toBe(1);
  expect(world.devices.track('camera')?.readyState).toBe('ended');
});

test('[C17] introduces itself anew at every attempt, and tries again when it could not', async () => {
  let tries = 0;
  const world = new World({}, () => {
    tries += 1;
    if (tries === 1) return Promise.reject(new AppError('UNREACHABLE'));
    return Promise.resolve({ protocol: tries, as: 'console' });
  });
  await world.clock.advance(200);
  expect(connection(world)).toEqual({ state: 'up' });
  expect(world.socket.introduction?.protocol).toBe(2);
  await world.breakConnection();
  expect(world.socket.introduction?.protocol).toBe(3);
});

test('[C17] a device without a key does not even knock', async () => {
  const world = new World({}, () => Promise.reject(new AppError('KIOSK_NOT_ENROLLED')));
  await world.clock.advance(60_000);
  expect(connection(world)).toEqual({ state: 'refused', code: 'KIOSK_NOT_ENROLLED' });
  expect(world.socket.attempts).toBe(0);
});

test('[C18] answers when the server asks whether it is there', async () => {
  const world = await idleKiosk();
  expect(world.socket.isAnswered('session.present')).toBe(true);
});

test('[C4] a notice that does not fit the protocol changes nothing', async () => {
  const world = await idleKiosk();
  const before = world.kiosk.getSnapshot();
  world.socket.nonsense('kiosk.view', { district: 7 });
  world.socket.nonsense('media.live', 'yes');
  expect(world.kiosk.getSnapshot()).toBe(before);
});

test('[C4] the snapshot is a new object only when something has changed', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  const before = world.kiosk.getSnapshot();
  expect(world.kiosk.getSnapshot()).toBe(before);
  await world.show('inCall');
  const after = world.kiosk.getSnapshot();
  expect(after).not.toBe(before);
  expect(after.call).toBe(before.call);
});

test('[C12] nothing is left when the model is disposed of', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.kiosk.dispose();
  await world.clock.advance(0);
  expect(world.clock.waiting).toBe(0);
  expect(world.devices.listeners).toBe(0);
  expect(world.socket.connected).toBe(false);
});
