import { deadlineOf } from './deadlineOf.ts';
import { endsOf, limitOf, connectionStateOf } from '../consultation/connections.ts';
import { occupiesKiosk } from '../consultation/queue.ts';
import type { Consultation, Waiting } from '../consultation/state.ts';
import { transition } from '../consultation/transition.ts';
import { occupiedStaff } from '../consultation/who.ts';
import type { Told, Ward } from './ward.ts';

/** Watches a ward from outside, as residents and an auditor would. */
export class Watch {
  /** What must never be so and was. */
  readonly violations: string[] = [];
  readonly #ward: Ward;
  /** What the residents know by themselves: that they asked, and when. */
  readonly #asked = new Map<string, Waiting>();
  /** Whose sound and picture are cut off, as whoever carries out the effects would know. */
  readonly #held = new Set<string>();

  constructor(ward: Ward) {
    this.#ward = ward;
    ward.watch = (told) => {
      this.#see(told);
    };
  }

  asked(c: Waiting | null): void {
    if (c !== null) this.#asked.set(c.id, c);
  }

  /** Looks at the whole ward, between two events. */
  check(): void {
    const all = [...this.#ward.consultations.values()];
    this.violations.push(
      ...lost(this.#ward, this.#asked),
      ...doubled(all.flatMap(occupiedStaff), 'occupied twice'),
      ...doubled(
        all.filter(occupiesKiosk).map((c) => c.kioskId),
        'kiosk has two',
      ),
      ...all.flatMap((c) => silent(this.#ward, c)),
    );
  }

  #see(told: Told): void {
    const { before, after, event } = told;
    if (before.state === 'closed' && after !== before) this.violations.push(`${after.id} reopened`);
    const again = transition(after, event, this.#ward.now);
    if (again.ok && (again.next !== after || again.effects.length > 0)) {
      this.violations.push(`${event.type} had a second effect`);
    }
    this.#seeHold(told);
    if (event.type !== 'offer' || before.state !== 'waiting') return;
    for (const { staffId } of event.offers) {
      const passed = overtaken(before, staffId, this.#ward);
      if (passed !== null) this.violations.push(`${passed} was overtaken by ${before.id}`);
    }
  }

  #seeHold({ after, effects }: Told): void {
    for (const { type } of effects) {
      if (type === 'holdResident') this.#held.add(after.id);
      if (type === 'goLive' || type === 'closeMedia') this.#held.delete(after.id);
    }
    const isTransferred = after.state === 'transferring' && after.stage.kind !== 'together';
    const isResidentHeld = after.state === 'onHold' || isTransferred;
    if (this.#held.has(after.id) !== isResidentHeld)
      this.violations.push(`${after.id} held wrongly`);
  }
}

function lost(ward: Ward, asked: ReadonlyMap<string, Waiting>): string[] {
  return [...asked].flatMap(([id, first]) => {
    const c = ward.consultations.get(id);
    if (c === undefined) return [`${id} is lost`];
    const isKept =
      c.requestedAt === first.requestedAt &&
      c.sequence === first.sequence &&
      c.ticket === first.ticket &&
      c.kioskId === first.kioskId;
    return isKept ? [] : [`${id} is somebody else`];
  });
}

function doubled(ids: readonly string[], what: string): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: ${what}`);
}

/** Nobody waits beside somebody who could be rung for them, and nobody misses an end without limit. */
function silent(ward: Ward, c: Consultation): string[] {
  const found: string[] = [];
  if (c.state === 'waiting' && ward.pickFor(c).length > 0) found.push(`${c.id} waits in silence`);
  const due = deadlineOf(c)?.at ?? Infinity;
  const isMissing = endsOf(c).some((end) => connectionStateOf(c, end)?.state === 'lost');
  if (isMissing && due > ward.now + limitOf(c)) found.push(`${c.id} waits for ever`);
  if (due < ward.now) found.push(`${c.id} missed what was due`);
  return found;
}

/** Somebody before this one whom the same specialist could have been rung for, and who still waits. */
function overtaken(c: Waiting, staffId: string, ward: Ward): string | null {
  const deskIds = ward.people.get(staffId)?.deskIds ?? [];
  const passed = [...ward.consultations.values()].find(
    (other) =>
      other.state === 'waiting' &&
      other.kioskConnection.state === 'up' &&
      isBefore(other, c) &&
      other.route.slice(0, other.openSteps).some(({ deskId }) => deskIds.includes(deskId)),
  );
  return passed?.id ?? null;
}

/** Said once more in other words than the queue's own, so that a mistake there is seen here. */
function isBefore(a: Waiting, b: Waiting): boolean {
  const classOf = ({ why, standing }: Waiting): string => {
    if (why.kind === 'leftBehind' && standing.kind !== 'practice') return '1';
    if (standing.kind !== 'booked')
      return { lifted: '2', walkIn: '4', practice: '6' }[standing.kind];
    // Before their time they let everybody go first; then they do, in the order of their times.
    return `${standing.isDue ? '3' : '5'} ${String(standing.at).padStart(16, '0')}`;
  };
  const [mine, theirs] = [classOf(a), classOf(b)];
  return mine === theirs ? a.sequence < b.sequence : mine < theirs;
}
