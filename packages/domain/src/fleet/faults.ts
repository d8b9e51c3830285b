import { isClockOff } from '../deviceClock.ts';
import { versionParts, type KioskCondition } from './condition.ts';

/** What can be wrong with a kiosk, the worst first; each has words for its center's staff and for admins. */
export const KIOSK_FAULTS = [
  'offline',
  'microphone',
  'sound',
  'camera',
  'droppedCalls',
  'poorCalls',
  'staffCall',
  'copied',
  'deskCamera',
  'printer',
  'clock',
  'version',
] as const;
export type KioskFault = (typeof KIOSK_FAULTS)[number];

/** Faults with which nobody can be served by voice. */
const PREVENTS: ReadonlySet<KioskFault> = new Set(['offline', 'microphone', 'sound']);

/** How a kiosk may be used today: well, with care, not at all, or not because its staff have said so. */
export const KIOSK_VERDICTS = ['can', 'careful', 'cannot', 'resting'] as const;
export type KioskVerdict = (typeof KIOSK_VERDICTS)[number];

/** What is known of a kiosk at a moment. */
export interface KioskFacts {
  /** Whether its center is open now. */
  readonly isOpen: boolean;
  readonly isConnected: boolean;
  /** 休止, or a time of maintenance. */
  readonly isResting: boolean;
  /** What it says of itself; `null` while it is not connected, or has not said so. */
  readonly condition: KioskCondition | null;
  /** Whether its camera over the desk is there and does not work. */
  readonly isDeskCameraBroken: boolean;
  /** How far its clock is ahead in milliseconds; `null` while that is not known. */
  readonly clockAheadMs: number | null;
  /** As it told at its last connection; `null` for one that was never connected. */
  readonly version: string | null;
  /** The page that this server serves. */
  readonly servedVersion: string;
  /** Whether a second device came with its key of late. */
  readonly isCopied: boolean;
  /** Whether each of its last calls was cut off on its side, the newest last. */
  readonly cutOffs: readonly boolean[];
  /** Since when a call for staff from there is unanswered, in epoch milliseconds; `null` for none. */
  readonly staffCalledAt: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** After so long an unanswered call for staff is a fault, in milliseconds. */
const STAFF_CALL_LATE_MS = 3 * 60_000;

/** Of the last calls this many on a poor line, or cut off, are no accident. */
const TOO_MANY = 2;

/** What is wrong with a kiosk, the worst first. Of a closed center nobody expects that its kiosk is there. */
export function faultsOf(facts: KioskFacts): readonly KioskFault[] {
  const isFound = found(facts);
  return KIOSK_FAULTS.filter((fault) => isFound[fault]);
}

function found(facts: KioskFacts): Readonly<Record<KioskFault, boolean>> {
  const { condition, staffCalledAt, now } = facts;
  const poor = condition?.calls.filter((each) => each === 'poor').length ?? 0;
  return {
    offline: facts.isOpen && !facts.isConnected,
    microphone: condition?.devices.microphone === false,
    sound: condition?.devices.sound === false,
    camera: condition?.devices.camera === false,
    droppedCalls: facts.cutOffs.filter((cutOff) => cutOff).length >= TOO_MANY,
    poorCalls: poor >= TOO_MANY,
    staffCall: staffCalledAt !== null && now - staffCalledAt >= STAFF_CALL_LATE_MS,
    copied: facts.isCopied,
    deskCamera: facts.isDeskCameraBroken,
    printer: condition?.print === 'noPrinter' || condition?.print === 'failed',
    clock: isClockOff(facts.clockAheadMs),
    version: isOld(facts),
  };
}

/** One that is not there takes up the new page when it comes. */
const isOld = ({ isConnected, version, servedVersion }: KioskFacts): boolean =>
  isConnected && version !== null && versionParts(version).page !== servedVersion;

/** Whether a kiosk can serve today. What its staff have closed rests, whatever else is wrong with it. */
export function verdictOf(
  faults: readonly KioskFault[],
  { isResting }: Pick<KioskFacts, 'isResting'>,
): KioskVerdict {
  if (isResting) return 'resting';
  if (faults.some((fault) => PREVENTS.has(fault))) return 'cannot';
  return faults.length > 0 ? 'careful' : 'can';
}
