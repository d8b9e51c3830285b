import { AppError, NO_NEEDS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { codeOf } from '../errors.ts';
import { idleKiosk } from '../testing/world.ts';
import { PATIENCE_MS } from './outbox.ts';

test('[C5] a confirmation that was cut off is sent again once the connection is back, as the same one', async () => {
  const world = await idleKiosk({ 'consultation.request': () => 'silence' });
  const requested = world.kiosk.request('care', NO_NEEDS);
  await world.clock.advance(10);
  world.socket.answers['consultation.request'] = () => ({ consultationId: 'c1' });
  await world.breakConnection();
  await expect(requested).resolves.toEqual({ consultationId: 'c1' });
  const requests = world.socket.sent.filter(({ name }) => name === 'consultation.request');
  expect(requests).toHaveLength(2);
  expect(requests[0]?.data).toEqual(requests[1]?.data);
});

test('[C5] a button pressed while the connection is down has its effect when it is up', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  world.socket.gate = 'shut';
  world.socket.disconnect();
  const cancelled = world.kiosk.cancel();
  await world.clock.advance(10_000);
  expect(world.socket.names('consultation.cancel')).toHaveLength(0);
  world.socket.gate = 'open';
  await world.clock.advance(2_000);
  await cancelled;
  expect(world.socket.names('consultation.cancel')).toHaveLength(1);
});

test('[CK1] a press keeps its id however often it is sent, and the next press has another', async () => {
  const world = await idleKiosk({ 'consultation.hangUp': () => 'silence' });
  await world.talk();
  const first = world.kiosk.hangUp();
  await world.clock.advance(10);
  world.socket.answers['consultation.hangUp'] = () => ({});
  await world.breakConnection();
  await first;
  await world.kiosk.hangUp();
  const ids = world.socket.sent
    .filter(({ name }) => name === 'consultation.hangUp')
    .map(({ data }) => (data as { readonly commandId: string }).commandId);
  expect(ids).toHaveLength(3);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('[C5] a server that is going away has not decided', async () => {
  const world = await idleKiosk({
    'consultation.request': () => {
      throw new AppError('SHUTTING_DOWN');
    },
  });
  const requested = world.kiosk.request('care', NO_NEEDS);
  await world.clock.advance(10);
  world.socket.answers['consultation.request'] = () => ({ consultationId: 'c2' });
  await world.breakConnection();
  await expect(requested).resolves.toEqual({ consultationId: 'c2' });
});

test('[C6] a refusal is passed on at once', async () => {
  const world = await idleKiosk({
    'consultation.request': () => {
      throw new AppError('TOPIC_NOT_AVAILABLE');
    },
  });
  await expect(world.kiosk.request('care', NO_NEEDS)).rejects.toMatchObject({
    code: 'TOPIC_NOT_AVAILABLE',
  });
});

test('[C6] what cannot be delivered is told after a bounded time, and not done later', async () => {
  const world = await idleKiosk();
  world.socket.gate = 'shut';
  world.socket.disconnect();
  const refused = world.kiosk.request('care', NO_NEEDS).catch(codeOf);
  await world.clock.advance(PATIENCE_MS);
  expect(await refused).toBe('UNREACHABLE');
  world.socket.gate = 'open';
  await world.clock.advance(5_000);
  expect(world.socket.names('consultation')).toEqual([]);
});

test('[C6] a connection that gives no answer is renewed', async () => {
  const world = await idleKiosk({ 'consultation.request': () => 'silence' });
  const requested = world.kiosk.request('care', NO_NEEDS);
  await world.clock.advance(4_900);
  expect(world.socket.attempts).toBe(1);
  world.socket.answers['consultation.request'] = () => ({ consultationId: 'c1' });
  await world.clock.advance(500);
  await expect(requested).resolves.toEqual({ consultationId: 'c1' });
  expect(world.socket.attempts).toBe(2);
});

test('[C6] a command without a consultation is refused here', async () => {
  const world = await idleKiosk();
  await expect(world.kiosk.cancel()).rejects.toMatchObject({ code: 'WRONG_STATE' });
});

test('[C6] a refusal of the connection is the refusal of what was on its way', async () => {
  const world = await idleKiosk({ 'consultation.request': () => 'silence' });
  const refused = world.kiosk.request('care', NO_NEEDS).catch(codeOf);
  await world.clock.advance(10);
  world.socket.gate = 'CLIENT_TOO_OLD';
  await world.breakConnection();
  expect(await refused).toBe('CLIENT_TOO_OLD');
});
