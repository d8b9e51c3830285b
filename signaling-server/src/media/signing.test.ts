import { observer } from 'mediasoup';
import type { types } from 'mediasoup';
import { expect, test } from 'vitest';
import { enter } from './testing/callers.ts';
import { guest, kiosk, openHouse, settle, staff } from './testing/house.ts';
import { simulcastCamera } from './testing/samples.ts';

/** Everything that is received from now on, by whose it is. */
function consumersFromNowOn(): types.Consumer[] {
  const consumers: types.Consumer[] = [];
  observer.on('newworker', (worker: types.Worker) => {
    worker.observer.on('newrouter', (router) => {
      router.observer.on('newtransport', (transport) => {
        transport.observer.on('newconsumer', (consumer) => void consumers.push(consumer));
      });
    });
  });
  return consumers;
}

test('[SL3] the hands of whoever signs keep their layers longer than every other picture', async () => {
  const consumers = consumersFromNowOn();
  const { rooms } = await openHouse(1);
  await enter({ rooms }, kiosk());
  await enter({ rooms }, staff());
  await rooms.join(guest(), rooms.rtpCapabilities, true);
  const face = await rooms.produce(staff(), 'camera', simulcastCamera());
  const hands = await rooms.produce(guest(), 'camera', simulcastCamera());
  await settle();
  const priorities = (producerId: string): readonly number[] =>
    consumers.filter((each) => each.producerId === producerId).map(({ priority }) => priority);
  expect(priorities(face.producerId)).toEqual([2, 2]);
  expect(priorities(hands.producerId)).toEqual([3, 3]);
});
