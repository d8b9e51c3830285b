import { expect, test } from 'vitest';
import { countersOf, measure } from './qualityMeter.ts';

const report = (...stats: object[]): RTCStatsReport => new Map(stats.map((s, n) => [String(n), s]));

test('[C14] adds up both transports, and takes the worse of both directions', () => {
  const counters = countersOf(
    [
      report(
        { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.02 },
        { type: 'candidate-pair', nominated: false, currentRoundTripTime: 3 },
        { type: 'remote-inbound-rtp', fractionLost: 0.05 },
      ),
      report(
        { type: 'inbound-rtp', trackIdentifier: 'voice', packetsReceived: 90, packetsLost: 10 },
        {
          type: 'inbound-rtp',
          trackIdentifier: 'face',
          packetsReceived: 10,
          packetsLost: 0,
          framesDecoded: 60,
        },
        { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.04 },
      ),
    ],
    1_000,
  );
  expect(counters).toEqual({
    at: 1_000,
    packetsReceived: 100,
    packetsLost: 10,
    framesDecoded: new Map([
      ['voice', 0],
      ['face', 60],
    ]),
    lossOnTheWayOut: 0.05,
    roundTripMs: 40,
  });
});

test('[C14] measures what happened between two counts', () => {
  const before = countersOf([], 0);
  const framesDecoded = new Map([['face', 40]]);
  const now = { ...before, at: 2_000, packetsReceived: 95, packetsLost: 5, framesDecoded };
  expect(measure(before, now, ['face'])).toEqual({
    loss: 0.05,
    roundTripMs: null,
    framesPerSecond: 20,
  });
});

test('[C14] a picture that is not expected is not missed, and counts that start anew are no loss', () => {
  const before = { ...countersOf([], 0), packetsReceived: 100, packetsLost: 9 };
  expect(measure(before, countersOf([], 2_000), [])).toEqual({
    loss: 0,
    roundTripMs: null,
    framesPerSecond: null,
  });
});

test('[C14] of several pictures the slowest counts, and one that is not expected does not', () => {
  const before = countersOf([], 0);
  const framesDecoded = new Map([
    ['resident', 60],
    ['interpreter', 12],
    ['muted', 0],
  ]);
  const now = { ...before, at: 2_000, framesDecoded };
  expect(measure(before, now, ['resident', 'interpreter']).framesPerSecond).toBe(6);
  expect(measure(before, now, ['resident', 'gone']).framesPerSecond).toBe(0);
});
