import type { CallMeasurement, CallQuality } from '@madoguchi/domain';
import { callQuality } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';

/** Sums since the connection began, as the browser counts them. */
export interface Counters {
  readonly at: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Of each picture, by the identifier of its track. */
  readonly framesDecoded: ReadonlyMap<string, number>;
  /** Share lost on the way to the server, 0–1, as it last reported. */
  readonly lossOnTheWayOut: number;
  readonly roundTripMs: number | null;
}

/** Adds up the reports of both transports of a connection. */
export function countersOf(reports: readonly RTCStatsReport[], at: number): Counters {
  const all = reports.flatMap((report) => [...(report.values() as Iterable<RTCStats>)]);
  const inbound = all.filter((s) => s.type === 'inbound-rtp') as RTCInboundRtpStreamStats[];
  const reported = all.filter((s) => s.type === 'remote-inbound-rtp') as FarReport[];
  const pairs = all.filter((s) => s.type === 'candidate-pair') as RTCIceCandidatePairStats[];
  const roundTrips = pairs
    .filter((pair) => pair.nominated === true)
    .map((pair) => pair.currentRoundTripTime)
    .filter((seconds) => seconds !== undefined);
  return {
    at,
    packetsReceived: sum(inbound.map((s) => s.packetsReceived ?? 0)),
    packetsLost: sum(inbound.map((s) => s.packetsLost ?? 0)),
    framesDecoded: new Map(inbound.map((s) => [s.trackIdentifier, s.framesDecoded ?? 0])),
    lossOnTheWayOut: Math.max(0, ...reported.map((s) => s.fractionLost ?? 0)),
    roundTripMs: roundTrips.length === 0 ? null : Math.max(...roundTrips) * 1000,
  };
}

/** `fractionLost` is in the specification (webrtc-stats) but not yet in TypeScript's types. */
interface FarReport extends RTCStats {
  readonly fractionLost?: number;
}

/** What happened between two counts; of the pictures that were expected, the slowest counts. */
export function measure(
  before: Counters,
  now: Counters,
  expected: readonly string[],
): CallMeasurement {
  const lost = Math.max(0, now.packetsLost - before.packetsLost);
  const received = Math.max(0, now.packetsReceived - before.packetsReceived);
  const seconds = (now.at - before.at) / 1000;
  const framesOf = (id: string): number =>
    Math.max(0, (now.framesDecoded.get(id) ?? 0) - (before.framesDecoded.get(id) ?? 0));
  return {
    loss: Math.max(now.lossOnTheWayOut, lost + received === 0 ? 0 : lost / (lost + received)),
    roundTripMs: now.roundTripMs,
    framesPerSecond:
      expected.length > 0 && seconds > 0 ? Math.min(...expected.map(framesOf)) / seconds : null,
  };
}

export interface QualityMeterDependencies {
  readonly clock: Clock;
  count(): Promise<Counters>;
  /** The identifiers of the pictures that should be moving. */
  expectedPictures(): ReadonlySet<string>;
  report(quality: CallQuality): void;
}

const INTERVAL_MS = 2_000;

/** Puts the connection into words every two seconds while the call is live. */
export class QualityMeter {
  readonly #dependencies: QualityMeterDependencies;
  #before: Counters | null = null;
  #expectedBefore: ReadonlySet<string> = new Set();
  #callOff: (() => void) | null = null;

  constructor(dependencies: QualityMeterDependencies) {
    this.#dependencies = dependencies;
  }

  start(): void {
    if (this.#callOff === null) this.#schedule();
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#before = null;
  }

  #schedule(): void {
    const callOff = this.#dependencies.clock.after(INTERVAL_MS, () => void this.#look(callOff));
    this.#callOff = callOff;
  }

  async #look(turn: () => void): Promise<void> {
    const { count, expectedPictures, report } = this.#dependencies;
    const now = await count().catch(() => null);
    if (this.#callOff !== turn) return;
    // Only a whole interval with a picture in it says something about the picture.
    const expected = expectedPictures();
    if (now !== null && this.#before !== null) {
      const whole = [...expected].filter((id) => this.#expectedBefore.has(id));
      report(callQuality(measure(this.#before, now, whole)));
    }
    this.#before = now;
    this.#expectedBefore = expected;
    this.#schedule();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
