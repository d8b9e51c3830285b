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
        { type: 'inbound-rtp', packetsReceived: 90, packetsLost: 10 },
        { type: 'inbound-rtp', packetsReceived: 10, packetsLost: 0, framesDecoded: 60 },
        { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.04 },
      ),
    ],
    1_000,
  );
  expect(counters).toEqual({
    at: 1_000,
    packetsReceived: 100,
    packetsLost: 10,
    framesDecoded: 60,
    lossOnTheWayOut: 0.05,
    roundTripMs: 40,
  });
});

test('[C14] measures what happened between two counts', () => {
  const before = countersOf([], 0);
  const now = { ...before, at: 2_000, packetsReceived: 95, packetsLost: 5, framesDecoded: 40 };
  expect(measure(before, now, true)).toEqual({
    loss: 0.05,
    roundTripMs: null,
    framesPerSecond: 20,
  });
});

test('[C14] a picture that is not expected is not missed, and counts that start anew are no loss', () => {
  const before = { ...countersOf([], 0), packetsReceived: 100, packetsLost: 9 };
  expect(measure(before, countersOf([], 2_000), false)).toEqual({
    loss: 0,
    roundTripMs: null,
    framesPerSecond: null,
  });
});
