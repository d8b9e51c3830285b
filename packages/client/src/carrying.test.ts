import type { HandsetView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { createHandsetModel } from './handsetModel.ts';
import { introduceHandset } from './signaling/introduction.ts';
import { idleKiosk, kioskView, World } from './testing/world.ts';

const moving: HandsetView = {
  ...{ stage: 'moving', consultationId: 'c1', language: 'ja', held: false, present: [] },
};

/** A phone whose code is used, with these devices out of order. */
async function phone(broken: readonly string[]) {
  const world = new World({ 'handset.sync': () => moving, 'handset.carry': () => ({}) });
  world.kiosk.dispose();
  for (const source of broken)
    world.devices.trouble.set(source, () => Promise.reject(new Error('broken')));
  const model = createHandsetModel({}, { ...world.platform, introduce: introduceHandset });
  await world.clock.advance(500);
  return { model, asked: () => world.socket.names('handset.carry').length };
}

test('[HS23] a phone asks for the call when sound or picture have found their way, once', async () => {
  const { model, asked } = await phone([]);
  expect([model.getSnapshot().call?.reached, asked()]).toEqual([true, 1]);
  model.dispose();
});

test('[HS22] a phone from which nothing comes does not ask for it', async () => {
  const { model, asked } = await phone(['microphone', 'camera']);
  expect([model.getSnapshot().call?.reached, asked()]).toEqual([false, 0]);
  model.dispose();
});

test('[HS22] a kiosk is silent while the call moves to a phone, and goes on when it comes to nothing', async () => {
  const world = await idleKiosk();
  await world.talk();
  const show = async (state: 'moving' | 'none') => {
    const { consultation, ...view } = kioskView('inCall');
    if (consultation?.state !== 'inCall') throw new Error('not in a call');
    world.socket.notice('kiosk.view', {
      ...{ ...view, consultation: { ...consultation, handset: { state } } },
    });
    await world.clock.advance(20);
  };
  await show('moving');
  expect(world.call).toBeNull();
  await show('none');
  await world.setLive(true);
  expect(world.call?.phase).toBe('live');
});
