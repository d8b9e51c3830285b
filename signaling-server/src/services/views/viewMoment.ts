import type { DeviceCheck, KioskCondition, Queued, Talking, WrapUp } from '@madoguchi/domain';
import { isOnDuty, localDay, whoGainsByLift } from '@madoguchi/domain';
import type { Activity, DeskCameraHealth, TopicView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { activityOf } from '../availability/activity.ts';
import { Candidates } from '../dispatch/candidates.ts';
import { topicsAt } from '../queue/kioskTopics.ts';
import { servedDesks } from '../queue/servedDesks.ts';

/** What views depend on besides the database. */
export interface ViewDependencies {
  readonly now: number;
  readonly timeZone: string;
  readonly devices?: KioskDevices;
  /** Whether residents' phones can join calls; not so unless it is said. */
  readonly handsets?: boolean;
}

/** What connected kiosks have said of themselves; `null` where one has not. */
export interface KioskDevices {
  /** How its camera over the desk is. */
  deskCamera(kioskId: string): DeskCameraHealth | null;
  /** What whoever waits there has found out. */
  deviceCheck(kioskId: string): DeviceCheck | null;
  /** Since when somebody chooses a topic there. */
  choosingSince(kioskId: string): number | null;
  /** What it says of itself. */
  condition(kioskId: string): KioskCondition | null;
  /** How far its clock is ahead, in milliseconds. */
  clockAheadMs(kioskId: string): number | null;
  /** Its last calls since the start, the newest last. */
  lastCalls(kioskId: string): readonly { readonly at: number; readonly cutOff: boolean }[];
  /** Whether a second device came with its key of late. */
  isCopied(kioskId: string): boolean;
  /** The version of the page that is served. */
  readonly servedVersion: string;
}

/** No kiosk has said anything of its devices. */
export const NOTHING_SAID: KioskDevices = {
  deskCamera: () => null,
  deviceCheck: () => null,
  choosingSince: () => null,
  condition: () => null,
  clockAheadMs: () => null,
  lastCalls: () => [],
  isCopied: () => false,
  servedVersion: '',
};

/**
 * The ward at one moment, for all the views that are built of it. What several of them show is looked
 * up once, so that a change at a desk costs its consoles and kiosks no more than their own part.
 */
export class ViewMoment {
  readonly stores: Stores;
  readonly now: number;
  readonly timeZone: string;
  readonly today: string;
  readonly devices: KioskDevices;
  readonly handsets: boolean;
  readonly #queues = new Map<string, readonly Queued[]>();
  readonly #activities = new Map<string, Activity>();
  readonly #onDuty = new Map<string, number>();
  readonly #topics = new Map<string, TopicView[]>();
  #served: ReadonlySet<string> | null = null;
  #left: readonly WrapUp[] | null = null;
  #talking: readonly Talking[] | null = null;
  #gaining: ReadonlySet<string> | null = null;

  constructor(stores: Stores, around: ViewDependencies) {
    const { now, timeZone, devices = NOTHING_SAID, handsets = false } = around;
    this.devices = devices;
    this.handsets = handsets;
    this.stores = stores;
    this.now = now;
    this.timeZone = timeZone;
    this.today = localDay(now, timeZone);
  }

  /** The desks that some specialist serves. */
  get servedDesks(): ReadonlySet<string> {
    this.#served ??= servedDesks(this.stores);
    return this.#served;
  }

  /** Everything that a colleague may write up in the place of who had to. */
  get leftWriteUps(): readonly WrapUp[] {
    this.#left ??= this.stores.consultations.writingUp().filter(({ left }) => left);
    return this.#left;
  }

  /** Every consultation in which somebody talks to the resident, held or not. */
  get talking(): readonly Talking[] {
    this.#talking ??= this.stores.consultations.talking();
    return this.#talking;
  }

  /** Everybody for whom one of these desks is asked, in order. */
  queue(deskIds: readonly string[]): readonly Queued[] {
    return known(this.#queues, deskIds.join(' '), () => this.stores.consultations.queue(deskIds));
  }

  /** Everybody in any queue, in order. */
  everybodyInQueue(): readonly Queued[] {
    return known(this.#queues, 'everybody', () => this.stores.consultations.inQueue());
  }

  /** Whether a lift would bring somebody before anybody. */
  gainsByLift({ id }: Queued): boolean {
    this.#gaining ??= whoGainsByLift(this.everybodyInQueue());
    return this.#gaining.has(id);
  }

  activityOf(staffId: string): Activity {
    return known(this.#activities, staffId, () =>
      activityOf(this.stores, staffId, (id) => this.stores.connectedStaff.has(id)),
    );
  }

  /** How many specialists of these desks are at work. */
  onDutyAt(deskIds: readonly string[]): number {
    return known(this.#onDuty, deskIds.join(' '), () => {
      const there = new Candidates(this.stores).at(deskIds, { isPractice: true });
      return there.filter(isOnDuty).length;
    });
  }

  /** What the kiosks of a center offer, to residents or to staff who practise. */
  topicsAt(centerId: string, asPractice: boolean): TopicView[] {
    const key = `${centerId} ${String(asPractice)}`;
    return known(this.#topics, key, () => topicsAt(this, centerId, asPractice));
  }
}

/** Looks something up once. */
function known<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const found = find();
  memory.set(key, found);
  return found;
}
