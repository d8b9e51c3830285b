import { devicesDocument } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { idleKiosk, type World } from '../testing/world.ts';

const said = { epoch: 'e1', by: 'kiosk', taken: 0, entries: [] } as const;

/** A kiosk in a call, whose server knows this of the devices of all. */
async function inCall(faults: object = {}): Promise<World> {
  const world = await idleKiosk({
    'document.open': ({ document }) => ({
      ...{ ...said, entries: [] },
      snapshot: { state: document === 'devices' ? { faults } : {}, sequence: 0 },
    }),
    'document.send': () => ({ sequence: 0 }),
  });
  await world.talk();
  await world.clock.advance(0);
  return world;
}

const toldOf = (world: World): unknown[] =>
  world.socket.sent
    .filter(({ name }) => name === 'document.send')
    .map(({ data }) => data as { document: string; operations: { operation: unknown }[] })
    .filter(({ document }) => document === devicesDocument.name)
    .flatMap(({ operations }) => operations.map(({ operation }) => operation));

test('[C522] the others are told at once what does not work, and that it works again', async () => {
  const world = await inCall();
  expect(toldOf(world)).toEqual([]);
  world.devices.track('camera')?.unplug();
  await world.clock.advance(200);
  expect(toldOf(world)).toEqual([{ device: 'camera', fault: 'not-found' }]);
  world.devices.plug();
  await world.clock.advance(200);
  expect(toldOf(world).at(-1)).toEqual({ device: 'camera', fault: null });
});

test('[C522] a page that was loaded anew takes back what is over', async () => {
  const world = await inCall({ kiosk: { microphone: 'silent' }, 'staff:s1': { camera: 'failed' } });
  await world.clock.advance(5_000);
  expect(toldOf(world)).toEqual([{ device: 'microphone', fault: null }]);
});

test('[C522] where all works nothing is asked for before the first pictures had their time', async () => {
  const world = await inCall();
  const asked = (): number =>
    world.socket.sent.filter(
      ({ name, data }) =>
        name === 'document.open' &&
        (data as { document: string }).document === devicesDocument.name,
    ).length;
  await world.clock.advance(500);
  expect(asked()).toBe(0);
  await world.clock.advance(10_000);
  expect(asked()).toBe(1);
});
