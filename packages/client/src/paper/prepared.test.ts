import type { Box } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { PaperDesk } from '../testing/paperDesk.ts';

const box: Box = { x: 1_000, y: 1_000, width: 1_000, height: 500 };

test('[PV23] before they show paper by themselves the resident sees what would be seen, and hides parts of it', async () => {
  const desk = await PaperDesk.open();
  for (const way of ['desk', 'hand'] as const) {
    desk.paper.prepare(way);
    await desk.clock.advance(500);
    expect([desk.lights.length, desk.shown.preview !== null]).toEqual([1, true]);
    expect(desk.sends).toEqual({ paper: false, face: way === 'desk' });
    desk.paper.end();
    expect([desk.lights, desk.sends.face, desk.said.showing]).toEqual([[], true, { state: 'off' }]);
  }
  desk.paper.prepare('desk');
  await desk.clock.advance(500);
  desk.paper.cover('m1', box);
  desk.paper.show('desk');
  const { drawn } = desk.studio;
  expect(drawn.filter(({ from }) => from !== null)[0]?.black).toEqual([box]);
});

test('[PV52] while a still is encoded no further picture of the paper is sent, but for what is hidden, and for a second at most', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  await desk.clock.advance(1_000);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  desk.studio.encoding = promise;
  const still = desk.paper.takeStill();
  const count = () => desk.studio.drawn.length;
  const before = count();
  await desk.clock.advance(900);
  expect(count()).toBe(before);
  desk.paper.cover('m1', box);
  expect([count(), desk.studio.last?.black]).toEqual([before + 1, [box]]);
  await desk.clock.advance(500);
  expect(count()).toBeGreaterThan(before + 1);
  const next = desk.paper.takeStill();
  await desk.clock.advance(130);
  const held = count();
  resolve(null);
  await Promise.all([still, next]);
  await desk.clock.advance(260);
  expect(count()).toBe(held + 2);
});
