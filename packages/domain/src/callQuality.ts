/** The quality of a connection in the three words that the screens show: 良好, やや不安定, つながりにくい. */
export const CALL_QUALITIES = ['good', 'fair', 'poor'] as const;
export type CallQuality = (typeof CALL_QUALITIES)[number];

/** The measurements of one end over the last few seconds. */
export interface CallMeasurement {
  /** Share of packets that did not arrive, 0–1. */
  readonly loss: number;
  /** Round trip to the server in milliseconds; `null` while unknown. */
  readonly roundTripMs: number | null;
  /** Decoded frames per second of the remote picture; `null` when no picture is expected. */
  readonly framesPerSecond: number | null;
}

/**
 * Rates a measurement.
 *
 * Thresholds: loss 3 % and round trip 120 ms are the administrators' yardsticks of a large
 * conferencing service; below 12 frames a second lips can no longer be followed.
 */
export function callQuality(m: CallMeasurement): CallQuality {
  const slow = m.roundTripMs ?? 0;
  const frames = m.framesPerSecond ?? 30;
  if (m.loss > 0.1 || slow > 500 || frames < 5) return 'poor';
  if (m.loss > 0.03 || slow > 120 || frames < 12) return 'fair';
  return 'good';
}
