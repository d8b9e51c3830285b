import type { Box } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { OTHERS } from '../testing/fakeDevices.ts';
import { PaperDesk } from '../testing/paperDesk.ts';

const DESK = OTHERS.camera.label;
const box = (x: number): Box => ({ x, y: 1_000, width: 1_000, height: 500 });

test('[PV1] the camera opens while the resident reads the question, and nothing of it leaves before they agree', async () => {
  const desk = await PaperDesk.open();
  expect(desk.lights).toEqual([]);
  desk.together?.does('staff:s1', { type: 'ask', way: 'desk' });
  await desk.clock.advance(500);
  expect(desk.lights).toEqual([DESK]);
  expect(desk.shown.preview).not.toBeNull();
  expect([desk.sends.paper, desk.studio.drawn]).toEqual([false, []]);
  desk.paper.show('desk');
  expect(desk.sends.paper).toBe(true);
  expect(desk.studio.last).toMatchObject({ from: { label: DESK }, black: [] });
  expect(desk.said).toMatchObject({ showing: { state: 'shown', way: 'desk' }, blank: false });
});

test('[PV8] the first pictures are small, whenever it is shown, and all after them as large as may be', async () => {
  const desk = await PaperDesk.open();
  for (const time of ['the first', 'again']) {
    desk.studio.sizes.length = 0;
    await desk.show();
    expect(desk.studio.sizes[0], time).toBe('small');
    await desk.clock.advance(1_000);
    const whole = desk.studio.sizes.indexOf('whole');
    expect(whole, time).toBeGreaterThan(3);
    expect(desk.studio.sizes.slice(whole), time).not.toContain('small');
    desk.paper.end();
  }
});

test('[PV1] either end ends it: the light goes out and the picture is black', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.together?.does('staff:s1', { type: 'end' });
  expect([desk.sends.paper, desk.lights]).toEqual([false, []]);
  expect(desk.studio.last).toEqual({ from: null, black: 'everything' });
  const before = desk.studio.drawn.length;
  await desk.clock.advance(1_000);
  expect(desk.studio.drawn).toHaveLength(before);
  await desk.show();
  desk.paper.end();
  expect([desk.sends.paper, desk.lights, desk.said.showing]).toEqual([
    ...[false, []],
    { state: 'off' },
  ]);
  expect(desk.studio.held).toBe(0);
});

test('[PV2] paper that is held in front of the only camera is seen with its masks alone: the face is away meanwhile', async () => {
  const desk = await PaperDesk.open();
  desk.together?.does('staff:s1', { type: 'ask', way: 'hand' });
  expect(desk.sends.face).toBe(false);
  expect(desk.paper.getSnapshot().faceAway).toBe(true);
  await desk.clock.advance(10);
  desk.paper.show('hand');
  expect(desk.studio.last?.from).not.toBeNull();
  expect(desk.paper.getSnapshot().faceAway).toBe(true);
  desk.paper.end();
  expect(desk.paper.getSnapshot().faceAway).toBe(false);
  expect(desk.sends).toEqual({ paper: false, face: true });
});

test('[MA5] every picture that leaves has the masks on it, from the first one on', async () => {
  const desk = await PaperDesk.open();
  desk.together?.does('staff:s1', { type: 'ask', way: 'desk' });
  await desk.clock.advance(10);
  desk.paper.cover('m1', box(1_000));
  desk.together?.does('staff:s1', { type: 'mask', id: 'm2', box: box(5_000) });
  desk.paper.show('desk');
  await desk.clock.advance(1_000);
  expect(desk.studio.drawn.length).toBeGreaterThan(5);
  for (const { black } of desk.studio.drawn) expect(black).toEqual([box(1_000), box(5_000)]);
  expect(desk.said.masks.map(({ id, by }) => [id, by])).toEqual([
    ['m1', 'kiosk'],
    ['m2', 'staff:s1'],
  ]);
});

test('[MA2] while a mask is dragged the others see it at its former place, and all that it sweeps is black', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.paper.cover('m1', box(1_000));
  desk.paper.cover('m1', box(4_000), 'dragging');
  expect(desk.studio.last?.black).toEqual([{ ...box(1_000), width: 4_000 }]);
  expect(desk.said.masks[0]?.box).toEqual(box(1_000));
  desk.paper.cover('m1', box(6_000));
  expect(desk.studio.last?.black).toEqual([box(6_000)]);
  expect(desk.said.masks[0]?.box).toEqual(box(6_000));
  desk.paper.uncover('m1');
  expect([desk.studio.last?.black, desk.said.masks, desk.shown.masks]).toEqual([[], [], []]);
});

test('[MA1] another size or turn of the picture is black, and so is its still, until somebody has looked at the masks', async () => {
  const desk = await PaperDesk.open();
  desk.together?.does('staff:s1', { type: 'mask', id: 'm1', box: box(1_000) });
  await desk.show();
  for (const sees of [
    { width: 1_920, height: 1_080, turn: 0 },
    { width: 1_920, height: 1_080, turn: 180 },
  ]) {
    desk.studio.sees = sees;
    await desk.clock.advance(200);
    expect(desk.studio.last?.black).toBe('everything');
    expect(desk.shown).toMatchObject({ blank: true, mustConfirm: true });
    expect(desk.said.blank).toBe(true);
    await expect(desk.paper.takeStill()).rejects.toMatchObject({ code: 'WRONG_STATE' });
    desk.paper.setBlank(false);
    expect(desk.studio.last?.black).toEqual([box(1_000)]);
    expect(desk.said.blank).toBe(false);
  }
});

test('[MA6] one press makes everything black at once; the others can do so, and only the kiosk undoes it', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.paper.setBlank(true);
  expect(desk.studio.last?.black).toBe('everything');
  expect(desk.said.blank).toBe(true);
  desk.paper.setBlank(false);
  desk.together?.does('staff:s1', { type: 'blank', on: true });
  expect(desk.studio.last?.black).toBe('everything');
  desk.together?.does('staff:s1', { type: 'blank', on: false });
  expect(desk.studio.last?.black).toBe('everything');
  desk.paper.setBlank(false);
  expect(desk.studio.last?.black).toEqual([]);
  expect(desk.said.blank).toBe(false);
});

test('[MA7] masks stay while the paper is away and come back with it; a server that has lost them is told again', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.paper.cover('m1', box(1_000));
  desk.paper.end();
  await desk.show();
  expect(desk.studio.last?.black).toEqual([box(1_000)]);
  desk.together?.forget();
  expect(desk.said.masks).toMatchObject([{ id: 'm1', box: box(1_000) }]);
  desk.end();
  await desk.begin();
  await desk.show();
  expect([desk.studio.last?.black, desk.shown.masks]).toEqual([[], []]);
});

test('[PV4] a still is as large as the camera, has the masks in it, and is given to whoever delivers it', async () => {
  const desk = await PaperDesk.open();
  const delivered: string[] = [];
  desk.paper.deliverStills((id, { width, height }) => {
    delivered.push(`${id} ${String(width)}×${String(height)}`);
    return Promise.resolve('there');
  });
  desk.together?.does('staff:s1', { type: 'takeStill', id: 's1' });
  await desk.clock.advance(10);
  expect(desk.said.still).toMatchObject({ id: 's1', state: 'notShown' });
  await desk.show();
  desk.paper.cover('m1', box(1_000));
  desk.together?.does('staff:s1', { type: 'takeStill', id: 's2' });
  await desk.clock.advance(10);
  expect(delivered).toEqual(['s2 3840×2160']);
  expect(desk.studio.stills).toEqual([[box(1_000)]]);
  expect(desk.said.still).toBeNull();
});

test('[PV6] paper that was shown before the page was loaded anew has to be agreed to again', async () => {
  const desk = await PaperDesk.open();
  desk.together?.edit({ type: 'show', way: 'desk' });
  expect(desk.said.showing).toEqual({ state: 'off' });
  expect([desk.sends.paper, desk.lights]).toEqual([false, []]);
});
