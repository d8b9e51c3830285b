import { expect, test } from 'vitest';
import type { Call, RemoteParty, Snapshot } from './models.ts';
import { pictureFirst } from './pictureFirst.ts';
import { Store, type Observable } from './store.ts';
import { FakeClock } from './testing/fakeClock.ts';
import { FakeStream } from './testing/fakeMedia.ts';

type View = 'waiting' | 'call';

const stream = new FakeStream() as unknown as MediaStream;
const specialist = (sending: RemoteParty['sending']): RemoteParty => ({
  seat: 'staff:s1',
  stream,
  apart: {},
  sending,
});

const ready: Call = {
  consultationId: 'c1',
  phase: 'ready',
  localStream: null,
  remotes: [specialist({ microphone: true, camera: true, paper: false })],
  sending: { microphone: true, camera: true, paper: false },
  quality: null,
  deviceProblem: null,
  deviceFaults: {},
  reached: true,
  deviceNotices: [],
  ownTracks: { microphone: null, camera: null, paper: null },
};
const live: Call = { ...ready, phase: 'live' };

/** A page that waits, with a call that is ready. */
function waitingPage(call: Call = ready) {
  const clock = new FakeClock();
  const model = new Store<Snapshot<View>>({ connection: { state: 'up' }, view: 'waiting', call });
  const picture = Promise.withResolvers<void>();
  const page: Observable<Snapshot<View>> = pictureFirst(model, () => picture.promise, clock);
  const told: (View | null)[] = [];
  page.subscribe(() => told.push(page.getSnapshot().view));
  const change = (changes: Partial<Snapshot<View>>): void => {
    model.set({ ...model.getSnapshot(), ...changes });
  };
  return { page, told, change, clock, picture };
}

test('[C16] the screens of a call that goes live change after its first picture', async () => {
  const { page, told, change, clock, picture } = waitingPage();
  change({ call: live });
  change({ view: 'call' });
  expect(told).toEqual([]);
  expect(page.getSnapshot().view).toBe('waiting');
  picture.resolve();
  await picture.promise;
  expect(told).toEqual(['call']);
  expect(page.getSnapshot().call).toBe(live);
  expect(clock.waiting).toBe(0);
});

test('[C16] without a picture they change after 300 ms', async () => {
  const { told, change, clock } = waitingPage();
  change({ call: live });
  change({ view: 'call' });
  await clock.advance(299);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(told).toEqual(['call']);
});

test('[C16] they change at once where no picture is expected', () => {
  const remotes = [specialist({ microphone: true, camera: false, paper: false })];
  const { told, change } = waitingPage({ ...ready, remotes });
  change({ call: { ...live, remotes }, view: 'call' });
  expect(told).toEqual(['call']);
});

test('[C16] afterwards every change is shown at once', async () => {
  const { told, change, picture } = waitingPage();
  change({ call: live, view: 'call' });
  picture.resolve();
  await picture.promise;
  change({ view: 'waiting' });
  expect(told).toEqual(['call', 'waiting']);
});
