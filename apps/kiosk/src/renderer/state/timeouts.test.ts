import { expect, test } from 'vitest';
import rules from '../../../../../docs/spec/kiosk.md?raw';
import type { Screen } from './screenOf.ts';
import { attention, timeoutRuns, TIMEOUTS, WARNING_MS, type Timed } from './timeouts.ts';

const ALL = Object.keys(TIMEOUTS) as Timed[];

test.each(ALL)('[K901] %s warns whole 20 seconds before it ends', (timed) => {
  const { quietMs } = TIMEOUTS[timed];
  expect(WARNING_MS).toBeGreaterThanOrEqual(20_000);
  expect(attention(TIMEOUTS[timed], 0)).toEqual({ state: 'here' });
  expect(attention(TIMEOUTS[timed], quietMs - 1)).toEqual({ state: 'here' });
  expect(attention(TIMEOUTS[timed], quietMs)).toEqual({ state: 'asking', secondsLeft: 20 });
  expect(attention(TIMEOUTS[timed], quietMs + 19_001)).toEqual({ state: 'asking', secondsLeft: 1 });
  expect(attention(TIMEOUTS[timed], quietMs + WARNING_MS)).toEqual({ state: 'gone' });
});

test('[K8] somebody who chooses has 60 seconds, and then 20 to answer', () => {
  for (const timed of ['choosing', 'confirming', 'contact'] as const) {
    expect(TIMEOUTS[timed].quietMs).toBe(60_000);
  }
});

const running = (screen: Screen['name'], helperIsThere = false) =>
  ALL.filter((timed) => timeoutRuns(timed, { screen, helperIsThere }));

test('[K903] none runs in a call, or where nothing could be lost', () => {
  const none: readonly Screen['name'][] = ['call', 'connecting', 'enrol', 'refused'];
  for (const screen of none) expect(running(screen)).toEqual([]);
  // What is half written in a queue goes back to the queue; the place in it is no timeout's.
  expect(running('waiting')).toEqual(['otherWay', 'staffCode']);
  expect(TIMEOUTS.otherWay.ends).toBe('otherWay');
});

test('[K903] none runs while a helper is signed in', () => {
  for (const screen of ['idle', 'choosing', 'waiting', 'thanks', 'farewell'] as const) {
    expect(running(screen)).not.toEqual([]);
    expect(running(screen, true)).toEqual([]);
  }
});

test('[K904] the table of the documents is that of the code', () => {
  const rows = [...rules.matchAll(/^\| `(\w+)` +\| .+? \| (\d+) s +\| (\d+) s +\|/gm)].map(
    ([, timed, quiet, warning]) => [timed, Number(quiet) * 1000, Number(warning) * 1000],
  );
  expect(rows).toEqual(ALL.map((timed) => [timed, TIMEOUTS[timed].quietMs, WARNING_MS]));
});
