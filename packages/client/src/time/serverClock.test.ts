import { expect, test } from 'vitest';
import { ServerClock } from './serverClock.ts';

const DAY_MS = 86_400_000;
const SERVER = Date.UTC(2026, 11, 3, 1);

/** A device whose clock is off by so much, and a server that answers after `wayMs` each way. */
function world(offMs: number) {
  let elapsed = 100;
  let wall = SERVER + offMs;
  let server = SERVER;
  const clock = new ServerClock({ wall: () => wall, elapsed: () => elapsed });
  const pass = (ms: number) => {
    elapsed += ms;
    wall += ms;
    server += ms;
  };
  return {
    clock,
    pass,
    serverTime: () => server,
    set: (ms: number) => {
      wall += ms;
    },
    /** Time that the device does not count. */
    sleep: (ms: number) => {
      wall += ms;
      server += ms;
    },
    answer: (wayMs = 20, backMs = wayMs) => {
      const askedAt = elapsed;
      pass(wayMs);
      const serverTime = server;
      pass(backMs);
      clock.heard({ serverTime, askedAt, heardAt: elapsed });
    },
  };
}

test('[C35] before the first answer it is the time of the device, and nobody knows how wrong it is', () => {
  const { clock } = world(DAY_MS);
  expect(clock.now()).toBe(SERVER + DAY_MS);
  expect(clock.getSnapshot().aheadMs).toBeNull();
});

test.each([DAY_MS, -DAY_MS, 0])(
  '[C35] after an answer it is the time of the server, the device being off by %i ms',
  (offMs) => {
    const { clock, answer, pass, serverTime } = world(offMs);
    answer();
    expect(clock.now()).toBe(serverTime());
    pass(3_600_000);
    expect(clock.now()).toBe(serverTime());
    expect(clock.getSnapshot().aheadMs).toBe(offMs);
  },
);

test('[C35] an answer that took long does not replace one that took less', () => {
  const { clock, answer, serverTime } = world(DAY_MS);
  answer(10);
  answer(0, 4000);
  expect(clock.now()).toBe(serverTime());
});

test('[C35] an answer that contradicts what was known counts, however long it took', () => {
  const { clock, answer, sleep, serverTime } = world(0);
  answer(10);
  sleep(3_600_000);
  answer(400);
  expect(clock.now()).toBe(serverTime());
});

test('[C36] a clock that is set changes nothing of the time, and is noticed', () => {
  const { clock, answer, set, serverTime } = world(0);
  answer();
  let told = 0;
  clock.subscribe(() => (told += 1));
  expect(clock.jumpedBy()).toBe(0);
  set(DAY_MS);
  expect(clock.now()).toBe(serverTime());
  expect(clock.jumpedBy()).toBe(DAY_MS);
  expect(clock.getSnapshot().aheadMs).toBe(DAY_MS);
  expect(told).toBe(1);
  expect(clock.jumpedBy()).toBe(0);
});

test('[C36] after a sleep without a server the time goes on from the device, until the server says better', () => {
  const { clock, answer, sleep, serverTime } = world(0);
  answer();
  sleep(3_600_000);
  clock.slept(clock.jumpedBy());
  expect(clock.now()).toBe(serverTime());
  expect(clock.getSnapshot().aheadMs).toBeNull();
  answer(2000);
  expect(clock.now()).toBe(serverTime());
  expect(clock.getSnapshot().aheadMs).toBe(0);
});
