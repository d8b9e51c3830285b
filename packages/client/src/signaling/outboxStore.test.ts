import { AppError, NO_NEEDS } from '@madoguchi/domain';
import { COMMAND_KEPT_MS } from '@madoguchi/protocol';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../errors.ts';
import { World } from '../testing/world.ts';
import type { Answers } from '../testing/fakeSocket.ts';
import { introduceConsole } from './introduction.ts';
import { PATIENCE_MS } from './outbox.ts';
import { memoryOutboxStore, type HeldCommand, type OutboxStore } from './outboxStore.ts';

/** A store as a file would be: it outlives the page. */
const lasting = (heldMs = Infinity): OutboxStore => ({
  ...memoryOutboxStore(),
  heldMs: () => heldMs,
});

/** A kiosk with this store, connected or not. */
async function kioskWith(store: OutboxStore, gate: 'open' | 'shut' = 'open', answers?: Answers) {
  const world = new World(answers, introduceConsole, store);
  world.socket.gate = gate;
  await world.clock.advance(20);
  return world;
}

const idsIn = async (store: OutboxStore): Promise<string[]> =>
  (await store.all()).map(({ commandId }) => commandId);

/** A press as a page that has ended has left it. */
const cancelOf = (madeAt: number, commandId: string = crypto.randomUUID()): HeldCommand => ({
  ...{ commandId, name: 'consultation.cancel', madeAt },
  data: { commandId, consultationId: 'c1' },
});

/** The clock of a world begins here. */
const NOW = 1_000_000;

describe('a store keeps', () => {
  test('[C23] a command by its id until it is removed, once', async () => {
    const store = memoryOutboxStore();
    const [a, b] = [cancelOf(1), cancelOf(2)];
    for (const each of [a, b, a]) await store.put(each);
    expect(await store.all()).toEqual([a, b]);
    await store.remove(a.commandId);
    await store.remove(a.commandId);
    expect(await store.all()).toEqual([b]);
  });

  test('[C23] a press until its effect is known, with what is sent', async () => {
    const store = lasting();
    const world = await kioskWith(store, 'open', { 'consultation.request': () => 'silence' });
    const requested = world.kiosk.request('care', NO_NEEDS);
    await world.clock.advance(10);
    const [held] = await store.all();
    const [sent] = world.socket.sent.filter(({ name }) => name === 'consultation.request');
    expect(held).toMatchObject({ name: 'consultation.request', madeAt: NOW + 20 });
    expect(held?.data).toEqual(sent?.data);
    world.socket.answers['consultation.request'] = () => ({ consultationId: 'c1' });
    await world.breakConnection();
    await requested;
    expect(await store.all()).toEqual([]);
  });

  test('[C23] nothing of what was refused', async () => {
    const store = lasting();
    const world = await kioskWith(store, 'open', {
      'consultation.request': () => {
        throw new AppError('TOPIC_NOT_AVAILABLE');
      },
    });
    await world.kiosk.request('care', NO_NEEDS).catch(codeOf);
    expect(await store.all()).toEqual([]);
  });

  test('[C23] a press all the same when it fails', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('the disk is full'));
    const store = { ...lasting(), all: broken, put: broken, remove: broken };
    const world = await kioskWith(store);
    await expect(world.kiosk.request('care', NO_NEEDS)).resolves.toEqual({ consultationId: 'c1' });
  });
});

describe('a command that waits for the connection', () => {
  test('[C23] is told after 30 s as before, and sent later while the store may hold it', async () => {
    const store = lasting();
    const world = await kioskWith(store, 'shut');
    const refused = world.kiosk.request('care', NO_NEEDS).catch(codeOf);
    await world.clock.advance(PATIENCE_MS);
    expect(await refused).toBe('UNREACHABLE');
    await world.clock.advance(3_600_000);
    world.socket.gate = 'open';
    await world.clock.advance(3_000);
    expect(world.socket.names('consultation.request')).toHaveLength(1);
    expect(await store.all()).toEqual([]);
  });

  test('[C23] is not sent after that', async () => {
    const store = lasting(60_000);
    const world = await kioskWith(store, 'shut');
    const refused = world.kiosk.request('care', NO_NEEDS).catch(codeOf);
    await world.clock.advance(60_000);
    expect(await refused).toBe('UNREACHABLE');
    expect(await store.all()).toHaveLength(1);
    world.socket.gate = 'open';
    await world.clock.advance(3_000);
    expect(world.socket.names('consultation.request')).toEqual([]);
    expect(await store.all()).toEqual([]);
  });
});

describe('a page that begins', () => {
  test('[C23] sends what was held before, the oldest first and as the same one', async () => {
    const store = lasting();
    const [early, late] = [cancelOf(NOW - 90_000), cancelOf(NOW - 80_000)];
    for (const each of [late, early]) await store.put(each);
    const world = await kioskWith(store);
    const sent = world.socket.sent.filter(({ name }) => name === 'consultation.cancel');
    expect(sent.map(({ data }) => data)).toEqual([early.data, late.data]);
    await world.clock.advance(0);
    expect(await store.all()).toEqual([]);
  });

  test('[C23] goes on trying while the server is away, and forgets what it refuses', async () => {
    const store = lasting();
    await store.put(cancelOf(NOW - 90_000));
    const world = await kioskWith(store, 'shut');
    await world.clock.advance(5 * PATIENCE_MS);
    expect(await store.all()).toHaveLength(1);
    world.socket.answers['consultation.cancel'] = () => {
      throw new AppError('WRONG_STATE');
    };
    world.socket.gate = 'open';
    await world.clock.advance(3_000);
    expect(world.socket.names('consultation.cancel')).toHaveLength(1);
    expect(await store.all()).toEqual([]);
  });

  test('[C23] sends nothing that is too old, of the future, or of another version', async () => {
    const store = lasting();
    await store.put(cancelOf(NOW - COMMAND_KEPT_MS));
    await store.put(cancelOf(NOW + 3_600_000));
    await store.put({ ...cancelOf(NOW - 1), name: 'consultation.unknown' });
    await store.put({ ...cancelOf(NOW - 1), name: 'kiosk.sync', data: {} });
    await store.put({ ...cancelOf(NOW - 1), data: { consultationId: 'c1' } });
    await store.put({ ...cancelOf(NOW - 1), commandId: crypto.randomUUID() });
    const world = await kioskWith(store);
    await world.clock.advance(0);
    expect(world.socket.names()).not.toContain('consultation.cancel');
    expect(await store.all()).toEqual([]);
  });

  test('[C23] finds what the page before it had to leave', async () => {
    const store = lasting();
    const before = await kioskWith(store, 'shut');
    const cut = before.kiosk.request('care', NO_NEEDS).catch(codeOf);
    before.kiosk.dispose();
    expect(await cut).toBe('UNREACHABLE');
    const ids = await idsIn(store);
    const after = await kioskWith(store);
    const [sent] = after.socket.sent.filter(({ name }) => name === 'consultation.request');
    expect([sent?.data]).toMatchObject(ids.map((commandId) => ({ commandId })));
    expect(before.clock.waiting).toBe(0);
  });
});
