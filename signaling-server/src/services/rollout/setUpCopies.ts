import type { AuditFact, Caller, SetUpChange, TopicRule } from '@madoguchi/domain';
import {
  AppError,
  isAsBefore,
  placeOfRule,
  reversed,
  setUpAt,
  setUpChanges,
  setUpOf,
} from '@madoguchi/domain';
import type { RouteBody } from '@madoguchi/protocol';
import type { OrganisationStore, Stores } from '../../ports/store.ts';
import type { AdminParts } from '../admin/adminParts.ts';
import { changeDetails } from '../admin/details.ts';
import { hoursDetails } from '../admin/hoursDetails.ts';

type Asked = RouteBody<'copySetUp'>;
type Changes = readonly SetUpChange[];

/** What a copy changes, and whether it was made. */
interface Copied {
  readonly applied: boolean;
  readonly changes: Changes;
}

/** What a center has of its own, copied to others: tried first, made as one change, taken back as one. */
export class SetUpCopies {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** What a copy changes; a dry run changes nothing. Refuses with `NOT_FOUND` a center that there is not. */
  async copy(asked: Asked, caller: Caller): Promise<Copied> {
    const { db } = this.#parts;
    if (asked.dryRun) {
      return { applied: false, changes: db.read((stores) => planned(stores, asked)) };
    }
    const changes = await this.#make((stores) => planned(stores, asked), caller);
    return { applied: true, changes };
  }

  /** Takes a copy back as a whole. Refuses with `WRONG_STATE` where something of it was changed since. */
  async undo(changes: Changes, caller: Caller): Promise<void> {
    await this.#make((stores) => {
      const back = changes.map(reversed);
      for (const change of back) {
        assertCenter(stores.organisation, change.centerId);
        const setUp = setUpOf(wardSetUp(stores), change.centerId);
        if (!isOfCenter(change) || !isAsBefore(setUp, change)) throw new AppError('WRONG_STATE');
      }
      return back;
    }, caller);
  }

  /** Makes changes with an entry of the log for each, and tells the screens. */
  async #make(plan: (stores: Stores) => Changes, caller: Caller): Promise<Changes> {
    const { db, clock, rights } = this.#parts;
    const made = await db.write((stores) => {
      const changes = plan(stores);
      for (const change of changes) {
        make(stores.organisation, change);
        stores.audit.append({ ...caller, ...remembered(change) }, clock.now());
      }
      return changes;
    });
    rights.tell({ type: 'wardChanged' });
    return made;
  }
}

const wardSetUp = ({ organisation }: Stores) => ({
  hours: organisation.openingHours(),
  rules: organisation.topicRules(),
});

function planned(stores: Stores, { fromCenterId, toCenterIds }: Asked): Changes {
  for (const id of [fromCenterId, ...toCenterIds]) assertCenter(stores.organisation, id);
  const ward = wardSetUp(stores);
  const from = setUpOf(ward, fromCenterId);
  return [...new Set(toCenterIds)].flatMap((centerId) =>
    setUpChanges(setUpOf(ward, centerId), setUpAt(from, centerId)),
  );
}

function assertCenter(organisation: OrganisationStore, centerId: string): void {
  if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
}

/** Whether a change is of nothing but its center. */
function isOfCenter(change: SetUpChange): boolean {
  const { centerId } = change;
  const places =
    change.what === 'hours'
      ? [change.before?.place, change.after?.place]
      : [change.before?.scope, change.after?.scope];
  return places.every(
    (place) => place === undefined || (place.kind === 'center' && place.centerId === centerId),
  );
}

function make(organisation: OrganisationStore, change: SetUpChange): void {
  if (change.what === 'hours') {
    const { centerId, after } = change;
    if (after !== null) organisation.putOpeningHours(after);
    else organisation.removeOpeningHours({ kind: 'center', centerId });
    return;
  }
  const { before, after } = change;
  if (after !== null) organisation.putTopicRule(after);
  else if (before !== null) organisation.removeTopicRule(before);
}

/** The same entries as if each had been changed by itself. */
function remembered(change: SetUpChange): Omit<AuditFact, keyof Caller> {
  if (change.what === 'hours') {
    const { centerId, before, after } = change;
    const record = { kind: 'center', id: centerId };
    return { action: 'hours.changed', record, details: hoursDetails(before, after) };
  }
  const rule = change.after ?? change.before;
  if (rule === null) throw new RangeError('a change is of something');
  const facts = (of: TopicRule | null) => of && { state: of.state, reason: of.reason };
  return {
    action: 'topics.changed',
    record: { kind: 'topic', id: rule.topicId },
    details: {
      ...{ place: placeOfRule(rule), since: rule.since },
      ...changeDetails(facts(change.before), facts(change.after)),
    },
  };
}
