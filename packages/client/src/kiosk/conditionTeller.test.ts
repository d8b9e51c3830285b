import type { CallQuality } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { FakeClock } from '../testing/fakeClock.ts';
import { ConditionTeller } from './conditionTeller.ts';

type Model = ConstructorParameters<typeof ConditionTeller>[0]['model'];

/** A kiosk whose model, devices and line are in the hands of a test. */
function kiosk() {
  const clock = new FakeClock();
  const sent: unknown[] = [];
  const listeners = new Set<() => void>();
  let plugged = (): void => undefined;
  let kinds: string[] = ['audioinput', 'videoinput', 'audiooutput'];
  let snapshot = { connection: { state: 'up' }, view: null, call: null as unknown };
  const teller = new ConditionTeller({
    model: {
      getSnapshot: () => snapshot as ReturnType<Model['getSnapshot']>,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    hardware: {
      list: () => Promise.resolve(kinds.map((kind) => ({ kind }) as MediaDeviceInfo)),
      onChange: (listener) => {
        plugged = listener;
        return () => undefined;
      },
    },
    clock,
    send: (_name, data) => {
      sent.push(data);
      return Promise.resolve({} as never);
    },
  });
  const show = (more: Partial<typeof snapshot>): void => {
    snapshot = { ...snapshot, ...more };
    for (const listener of listeners) listener();
  };
  return {
    ...{ teller, clock, sent, show },
    call: (quality: CallQuality | null) => show({ call: { consultationId: 'c1', quality } }),
    plug: async (...now: string[]) => {
      kinds = now;
      plugged();
      await clock.advance(0);
    },
  };
}

const ALL = { camera: true, microphone: true, sound: true };

it('[FL3] the server hears what is plugged in and how it prints, after every connect and when that changes', async () => {
  const { teller, clock, sent, show, plug } = kiosk();
  await clock.advance(0);
  expect(sent).toEqual([{ devices: ALL, print: null, calls: [] }]);
  await plug('videoinput', 'audiooutput');
  expect(sent.at(-1)).toMatchObject({ devices: { ...ALL, microphone: false } });
  teller.printed('noPrinter');
  expect(sent.at(-1)).toMatchObject({ print: 'noPrinter' });
  show({});
  expect(sent).toHaveLength(3);
  show({ connection: { state: 'interrupted' } });
  show({ connection: { state: 'up' } });
  expect(sent).toHaveLength(4);
  teller.stop();
  show({ connection: { state: 'interrupted' } });
  show({ connection: { state: 'up' } });
  expect(sent).toHaveLength(4);
});

it('[FL3] it tells how its line was in its last three calls as a whole', async () => {
  const { clock, sent, show, call } = kiosk();
  await clock.advance(0);
  const lasts = async (quality: CallQuality, ms: number) => {
    call(quality);
    await clock.advance(ms);
  };
  const ends = () => show({ call: null });
  call(null);
  ends();
  expect(sent).toHaveLength(1);
  for (const poorMs of [30_000, 0, 0, 0]) {
    await lasts('good', 60_000);
    await lasts('poor', poorMs);
    ends();
  }
  expect(sent.slice(1).map((each) => (each as { calls: unknown }).calls)).toEqual([
    ['poor'],
    ['poor', 'good'],
    ['poor', 'good', 'good'],
    ['good', 'good', 'good'],
  ]);
});
