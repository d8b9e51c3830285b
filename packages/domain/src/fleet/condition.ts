import type { CallQuality } from '../callQuality.ts';

/** What became of the last print of a kiosk: it was given to the printer, there is none, or the printer refused it. */
export const PRINT_RESULTS = ['printed', 'noPrinter', 'failed'] as const;
export type PrintResult = (typeof PRINT_RESULTS)[number];

/** As many of its last calls a kiosk tells of. */
export const TOLD_CALLS = 3;

/** What a kiosk says of itself while it is connected. */
export interface KioskCondition {
  /** Whether each is plugged in, as far as its browser lists it. */
  readonly devices: {
    readonly camera: boolean;
    readonly microphone: boolean;
    readonly sound: boolean;
  };
  /** `null`: nobody has printed since its page began. */
  readonly print: PrintResult | null;
  /** How its line was in its last calls, the newest last. */
  readonly calls: readonly CallQuality[];
}

/** From this share of its time on a call counts as one on a poor, or on a fair line. */
const POOR_SHARE = 0.2;
const FAIR_SHARE = 0.3;

/**
 * How the line was in a call as a whole.
 *
 * @param spent the milliseconds that it spent at each quality
 * @returns `null` for a call in which nothing was measured
 */
export function qualityOfCall(spent: Readonly<Record<CallQuality, number>>): CallQuality | null {
  const all = spent.good + spent.fair + spent.poor;
  if (all <= 0) return null;
  if (spent.poor / all >= POOR_SHARE) return 'poor';
  return (spent.fair + spent.poor) / all >= FAIR_SHARE ? 'fair' : 'good';
}

/** The version of a kiosk as it tells it, in its two parts: `0.1.0 (Electron 1.2.3)`; no shell for a plain browser. */
export function versionParts(version: string): {
  readonly page: string;
  readonly shell: string | null;
} {
  const [, page = version, shell = null] = /^(\S+) \(Electron (.+)\)$/.exec(version) ?? [];
  return { page, shell };
}
