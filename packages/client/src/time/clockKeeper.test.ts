import { AppError } from '@madoguchi/domain';
import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '../testing/fakeClock.ts';
import { ClockKeeper } from './clockKeeper.ts';
import { ServerClock } from './serverClock.ts';

const HOUR_MS = 3_600_000;

let clock: FakeClock;
/** How far the device's clock is ahead, and how much of the time it has slept through. */
let aheadMs: number;
let sleptMs: number;
let reachable: boolean;
let told: number[];
let serverClock: ServerClock;
let keeper: ClockKeeper;

beforeEach(() => {
  clock = new FakeClock();
  [aheadMs, sleptMs, reachable, told] = [0, 0, true, []];
  serverClock = new ServerClock({
    wall: () => clock.now() + sleptMs + aheadMs,
    elapsed: () => clock.now(),
  });
  keeper = new ClockKeeper({
    clock,
    serverClock,
    send: (_name, data) => {
      if (!reachable) return Promise.reject(new AppError('UNREACHABLE'));
      told.push((data as { deviceTime: number }).deviceTime);
      return Promise.resolve({ serverTime: clock.now() + sleptMs } as never);
    },
  });
});

test('[C35] the clocks are compared at the start and every ten minutes, and the server is told', async () => {
  aheadMs = HOUR_MS;
  // It was so before the page began.
  serverClock.jumpedBy();
  await keeper.compare();
  expect(told).toEqual([clock.now() + HOUR_MS]);
  expect(serverClock.now()).toBe(clock.now());
  await clock.advance(HOUR_MS / 6 + 5_000);
  expect(told).toHaveLength(2);
});

test('[C36] a clock that is set is compared within five seconds; the time that is told stays right', async () => {
  await keeper.compare();
  aheadMs = 24 * HOUR_MS;
  expect(serverClock.now()).toBe(clock.now());
  await clock.advance(5_000);
  expect(told).toHaveLength(2);
  expect(serverClock.now()).toBe(clock.now());
  expect(serverClock.getSnapshot().aheadMs).toBe(24 * HOUR_MS);
});

test('[C36] after a sleep the time is the server’s again; while it cannot be reached, the device’s', async () => {
  await keeper.compare();
  sleptMs = HOUR_MS;
  reachable = false;
  await clock.advance(5_000);
  expect(serverClock.now()).toBe(clock.now() + HOUR_MS);
  reachable = true;
  await keeper.compare();
  expect(serverClock.now()).toBe(clock.now() + HOUR_MS);
  expect(serverClock.getSnapshot().aheadMs).toBe(0);
});

test('[C36] it ends with the page', async () => {
  await clock.advance(60_000);
  keeper.dispose();
  expect(clock.waiting).toBe(0);
});
