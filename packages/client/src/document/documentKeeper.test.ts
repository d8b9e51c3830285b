import { AppError } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { idleKiosk, type World } from '../testing/world.ts';
import { append, twoFields } from '../testing/twoFields.ts';

const said = { epoch: 'e1', by: 'kiosk', taken: 0, entries: [] } as const;
const empty = { state: { name: '', remark: '' }, sequence: 0 };

/** A kiosk in a call, whose server has the document. */
async function inCall(): Promise<World> {
  const world = await idleKiosk({
    'document.open': () => ({ ...said, entries: [], snapshot: empty }),
    'document.send': () => ({ sequence: 0 }),
  });
  await world.talk();
  return world;
}

const theirs = (sequence: number, text: string) => ({
  ...{ consultationId: 'c1', document: 'two-fields', epoch: 'e1' },
  entries: [
    {
      ...{ sequence, by: 'staff:s1' as const, clientId: crypto.randomUUID() },
      ...{ clientSequence: sequence, operation: append(text) },
    },
  ],
});

/** What was said of this document; a kiosk asks for others by itself. */
const asksOf = (world: World): unknown[] =>
  world.socket.sent
    .filter(({ name }) => name.startsWith('document'))
    .map(({ data }) => data as { document: string })
    .filter(({ document }) => document === twoFields.name);

test('[LD5] a document is asked for once, is the same for the whole call, and follows the notices', async () => {
  const world = await inCall();
  expect(asksOf(world)).toEqual([]);
  const document = world.kiosk.document(twoFields);
  expect(world.kiosk.document(twoFields)).toBe(document);
  expect(document?.getSnapshot()).toEqual({ state: null, current: false, refused: null });
  await world.clock.advance(0);
  world.socket.notice('document.entries', theirs(1, 'a'));
  world.socket.notice('document.entries', { ...theirs(2, 'b'), consultationId: 'c2' });
  expect(document?.getSnapshot()).toMatchObject({ state: { name: 'a' }, current: true });
  expect(asksOf(world)).toHaveLength(1);
});

test('[LD4] after a break of the connection, and when the server calls, it asks with what it knows', async () => {
  const world = await inCall();
  const document = world.kiosk.document(twoFields);
  await world.clock.advance(0);
  world.socket.notice('document.entries', theirs(1, 'a'));
  world.socket.answers['document.open'] = () => ({ ...said, entries: [], snapshot: null });
  await world.breakConnection();
  world.socket.notice('document.stale', { consultationId: 'c1' });
  world.socket.notice('document.stale', { consultationId: 'c2' });
  await world.clock.advance(0);
  expect(asksOf(world)).toMatchObject([
    { known: null },
    { known: { epoch: 'e1', sequence: 1 } },
    { known: { epoch: 'e1', sequence: 1 } },
  ]);
  expect(document?.getSnapshot()).toMatchObject({ state: { name: 'a' }, current: true });
});

test('[LD10] it ends with the consultation, and the next one has its own', async () => {
  const world = await inCall();
  const document = world.kiosk.document(twoFields);
  await world.clock.advance(0);
  await world.show('none');
  expect(world.kiosk.document(twoFields)).toBeNull();
  world.socket.notice('document.entries', theirs(1, 'late'));
  expect(document?.getSnapshot().state).toEqual({ name: '', remark: '' });
  expect(world.timers).toBe(0);
  await world.show('inCall');
  expect(world.kiosk.document(twoFields)).not.toBe(document);
});

test('[LD1] a server that does not have it, or does not let in, is not asked again by itself', async () => {
  const world = await inCall();
  world.socket.answers['document.open'] = () => {
    throw new AppError('NOT_FOUND');
  };
  const document = world.kiosk.document(twoFields);
  await world.clock.advance(4_000);
  expect(asksOf(world)).toHaveLength(1);
  expect(document?.getSnapshot()).toMatchObject({ state: null, current: false });
});
