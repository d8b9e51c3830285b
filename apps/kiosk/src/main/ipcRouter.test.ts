import type { IpcMainInvokeEvent } from 'electron';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { CHANNELS, wireName } from '../ipc/channels.ts';
import { contract } from '../ipc/contract.ts';
import { callsOf } from '../ipc/calls.ts';
import { routeIpc } from './ipcRouter.ts';
import type { Log } from './log.ts';
import { Twin } from './testing/twin.ts';

const OURS = 'https://madoguchi.example';
const ourFrame = { url: `${OURS}/kiosk`, origin: OURS, parent: null };

function routed() {
  const twin = new Twin();
  const visitEnded = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const log = vi.fn<Log>();
  const print = () => Promise.resolve('printed' as const);
  routeIpc(twin.host(), contract, { visitEnded, print }, { origin: OURS, log });
  const invoke = (senderFrame: object | null, ...request: unknown[]): Promise<unknown> => {
    const event = { senderFrame } as IpcMainInvokeEvent;
    return Promise.resolve(twin.ipc.get(wireName('visitEnded'))?.(event, ...request));
  };
  return { twin, invoke, visitEnded, log };
}

test('[E11] the channels are those of the contract', () => {
  expect([...routed().twin.ipc.keys()]).toEqual(CHANNELS.map(wireName));
  expect(Object.keys(contract)).toEqual(CHANNELS);
});

test('[E11] our page in the top frame is answered', async () => {
  const { invoke, visitEnded } = routed();
  expect(await invoke(ourFrame)).toBeUndefined();
  expect(visitEnded).toHaveBeenCalledExactlyOnceWith();
});

test.each([
  ['a frame that is gone', null],
  ['a frame inside our page', { ...ourFrame, parent: ourFrame }],
  ['another origin', { ...ourFrame, origin: 'https://attacker.example' }],
  ['another origin that begins alike', { ...ourFrame, origin: `${OURS}.attacker.example` }],
  ['another page of the server', { ...ourFrame, url: `${OURS}/console` }],
  ['the local page', { url: 'madoguchi://local/offline.html', origin: 'null', parent: null }],
])('[E11] %s is refused and nothing happens', async (_who, frame) => {
  const { invoke, visitEnded, log } = routed();
  await expect(invoke(frame)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(visitEnded).not.toHaveBeenCalled();
  expect(log).toHaveBeenCalledExactlyOnceWith('ipc-refused', {
    channel: 'visitEnded',
    code: 'NOT_ALLOWED',
  });
});

test('[E11] a request that the contract does not know is refused', async () => {
  const { invoke, visitEnded } = routed();
  await expect(invoke(ourFrame, 'more')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(visitEnded).not.toHaveBeenCalled();
});

/** A table with one more channel, which takes and gives something. */
const wider = {
  ...contract,
  doubled: { request: z.tuple([z.int()]), response: z.strictObject({ is: z.int() }) },
};

test('[E11] one more entry of the table is called, checked and answered like the others', async () => {
  const twin = new Twin();
  const handlers = {
    visitEnded: () => Promise.resolve(),
    print: () => Promise.resolve('printed' as const),
    doubled: (n: number) => Promise.resolve({ is: 2 * n }),
  };
  routeIpc(twin.host(), wider, handlers, { origin: OURS, log: vi.fn<Log>() });
  const event = { senderFrame: ourFrame } as unknown as IpcMainInvokeEvent;
  const page = callsOf<typeof wider>(['visitEnded', 'doubled'], (channel, ...request) =>
    Promise.resolve(twin.ipc.get(channel)?.(event, ...request)),
  );
  expect(await page.doubled(21)).toEqual({ is: 42 });
  await expect(page.doubled(0.5)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
