import { PAGE_LIMITS } from '@madoguchi/domain';
import { beforeEach, expect, it } from 'vitest';
import { bytesIn, FakePages, picture } from '../testing/fakePages.ts';
import { idleKiosk, type World } from '../testing/world.ts';

const { chunkBytes } = PAGE_LIMITS;

let server: FakePages;
let world: World;
beforeEach(async () => {
  server = new FakePages();
  world = await idleKiosk(server.answers);
  await world.show('inCall');
});

/** How often the server was asked for a chunk. */
const asked = (): number => world.socket.names('page.get').length;

/** The server gives these chunks of a picture that it holds. */
const give = (pageId: string, chunks: readonly number[], consultationId = 'c1'): void => {
  for (const chunk of chunks) {
    world.socket.notice('page.given', { consultationId, pageId, ...server.chunk(pageId, chunk) });
  }
};

it('[PV50] is there when somebody asks for it', async () => {
  const bytes = picture(2 * chunkBytes + 1);
  await server.hold('p1', bytes);
  give('p1', [0, 1, 2]);
  const { pages } = world.kiosk;
  const got = await pages.get('p1');
  expect(await bytesIn(got)).toEqual(bytes);
  expect(got.type).toBe('image/png');
  give('p1', [0]);
  expect(await pages.get('p1')).toBe(got);
  expect(asked()).toBe(0);
});

it('[PV50] what is missing of it is asked for', async () => {
  const bytes = picture(4 * chunkBytes);
  await server.hold('p1', bytes);
  give('p1', [2, 0]);
  expect(await bytesIn(await world.kiosk.pages.get('p1'))).toEqual(bytes);
  const sent = world.socket.sent.filter(({ name }) => name === 'page.get');
  expect(sent.map(({ data }) => data)).toMatchObject([{ chunk: 1 }, { chunk: 3 }]);
});

it('[PV50] a newer one of the same name takes its place', async () => {
  await server.hold('p1', picture(2 * chunkBytes));
  give('p1', [0, 1]);
  const bytes = picture(10);
  await server.hold('p1', bytes);
  give('p1', [0]);
  expect(await bytesIn(await world.kiosk.pages.get('p1'))).toEqual(bytes);
  expect(asked()).toBe(0);
});

it('[PV50] nothing is taken of another consultation, nor kept after this one', async () => {
  await server.hold('p1', picture(10));
  give('p1', [0], 'c2');
  await world.kiosk.pages.get('p1');
  expect(asked()).toBe(1);
  await server.hold('p2', picture(10));
  give('p2', [0]);
  await world.show('none');
  await world.show('inCall');
  await world.kiosk.pages.get('p2');
  expect(asked()).toBe(2);
});

it('[PV50] no more of them are kept than there can be pages', async () => {
  for (let n = 0; n <= PAGE_LIMITS.pictures; n += 1) {
    await server.hold(`p${String(n)}`, picture(10));
    give(`p${String(n)}`, [0]);
  }
  await world.kiosk.pages.get('p1');
  expect(asked()).toBe(0);
  await world.kiosk.pages.get('p0');
  expect(asked()).toBe(1);
});

it('[PV51] a picture that is about to be looked at is told: all of one that came, and one that begins to go', async () => {
  const { pages } = world.kiosk;
  const told: Blob[] = [];
  const stop = pages.onAhead((each) => told.push(each));
  await server.hold('p1', picture(2 * chunkBytes));
  give('p1', [0]);
  await world.clock.advance(0);
  expect(told).toEqual([]);
  give('p1', [1]);
  await expect.poll(() => told).toHaveLength(1);
  expect(await pages.get('p1')).toBe(told[0]);
  const mine = new Blob([picture(10)]);
  const sent = pages.put('p2', mine);
  expect(told[1]).toBe(mine);
  await sent;
  expect(await pages.get('p2')).toBe(mine);
  stop();
  await pages.put('p3', mine);
  expect(told).toHaveLength(2);
});
