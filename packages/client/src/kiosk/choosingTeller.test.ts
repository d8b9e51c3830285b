import type { KioskView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import type { Connection, Snapshot } from '../models.ts';
import type { SendRequest } from '../signaling/requests.ts';
import { Store } from '../store.ts';
import { ChoosingTeller } from './choosingTeller.ts';

test('[C500] that somebody chooses a topic is told once, and anew after each connect', () => {
  const told: boolean[] = [];
  const send = ((_name: string, { choosing }: { choosing: boolean }) => {
    told.push(choosing);
    return Promise.resolve({});
  }) as unknown as SendRequest;
  const shown = new Store<Snapshot<KioskView>>({
    connection: { state: 'connecting' },
    view: null,
    call: null,
  });
  const connection = (state: Connection) =>
    shown.set({ ...shown.getSnapshot(), connection: state });
  const teller = new ChoosingTeller(send, shown);
  teller.say(true);
  expect(told).toEqual([]);
  connection({ state: 'up' });
  teller.say(true);
  connection({ state: 'up' });
  expect(told).toEqual([true]);
  connection({ state: 'interrupted', since: 0 });
  teller.say(false);
  connection({ state: 'up' });
  expect(told).toEqual([true]);
  teller.say(true);
  teller.say(false);
  expect(told).toEqual([true, true, false]);
});
