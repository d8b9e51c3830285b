import type { AuditAction, AuditEntry, StaffMember, Topic } from '@madoguchi/domain';
import { DAY_MS, TOPIC_STATES } from '@madoguchi/domain';
import type { DeskChange } from '@madoguchi/protocol';
import type { OrganisationStore, Database } from '../../ports/store.ts';

/** What is older is known by now. */
const CHANGES_KEPT_MS = 7 * DAY_MS;
/** As many lines as a list shows, and as many entries of each action as are looked through for them. */
const LIST_LIMIT = 20;
const READ_LIMIT = 100;

/** The acts of admins after which somebody at a desk has to do something else, by what has changed. */
const ACTIONS = {
  'topics.changed': 'state',
  'guides.changed': 'guide',
  'routing.changed': 'routing',
  'hours.changed': 'hours',
} as const satisfies Partial<Record<AuditAction, DeskChange['what']>>;
type Told = keyof typeof ACTIONS;
const TOLD = Object.keys(ACTIONS) as Told[];

/**
 * What admins have changed in the last seven days that concerns the desks of somebody: their topics, and when
 * these desks and the centers that come to them are open. The newest first; who did it is not told.
 */
export async function recentChanges(
  db: Database,
  me: Pick<StaffMember, 'deskIds'>,
  now: number,
): Promise<DeskChange[]> {
  const anything = { staffId: null, recordKind: null, recordId: null, until: null, before: null };
  const from = now - CHANGES_KEPT_MS;
  const found = await Promise.all(
    TOLD.map(async (action) => {
      const entries = await db.archive.searchAudit({ ...anything, action, from }, READ_LIMIT);
      return entries.map((entry) => ({ what: ACTIONS[action], entry }));
    }),
  );
  return db.read(({ organisation }) => {
    const concern = new Concern(organisation, me.deskIds);
    return found
      .flat()
      .toSorted((a, b) => b.entry.sequence - a.entry.sequence)
      .flatMap(({ what, entry }) => changeOf(concern, what, entry) ?? [])
      .slice(0, LIST_LIMIT);
  });
}

type Place = DeskChange['place'];

/** What concerns somebody at these desks. */
class Concern {
  readonly #organisation: OrganisationStore;
  readonly #deskIds: readonly string[];

  constructor(organisation: OrganisationStore, deskIds: readonly string[]) {
    this.#organisation = organisation;
    this.#deskIds = deskIds;
  }

  /** A topic that comes to one of the desks. */
  topic(id: string): Topic | null {
    const topic = this.#organisation.topic(id);
    const kinds = this.#desks().map(({ kind }) => kind);
    return topic !== null && kinds.includes(topic.deskKind) ? topic : null;
  }

  /** The ward, one of the desks, or a center that comes to one of them; `null` for elsewhere. */
  place(kind: string, id: string): Place | null {
    switch (kind) {
      case 'desk': {
        const desk = this.#desks().find((each) => each.id === id);
        return desk === undefined ? null : { kind: 'desk', name: desk.name };
      }
      case 'center': {
        const center = this.#organisation.center(id);
        const comes = this.#desks().some(
          ({ branchId }) => branchId === null || branchId === center?.branchId,
        );
        return center !== null && comes ? { kind: 'center', district: center.district } : null;
      }
      default:
        return { kind: 'ward' };
    }
  }

  #desks() {
    return this.#organisation.desks().filter(({ id }) => this.#deskIds.includes(id));
  }
}

function changeOf(
  concern: Concern,
  what: DeskChange['what'],
  entry: AuditEntry,
): DeskChange | null {
  const { at, record, details } = entry;
  if (what === 'hours') {
    const place = concern.place(record.kind, record.id);
    return place && { at, what, topicName: null, place, state: null, since: null };
  }
  const isOfAll = record.kind !== 'topic';
  const topic = concern.topic(record.id);
  const [placeKind = '', placeId = ''] = text(details['place'])?.split(':') ?? [];
  const place = concern.place(placeKind, placeId);
  if ((topic === null && !isOfAll) || place === null) return null;
  const state = details['state.after'];
  return {
    ...{ at, what, topicName: topic?.name ?? null, place },
    state: TOPIC_STATES.find((known) => known === state) ?? null,
    since: text(details['since']),
  };
}

const text = (value: AuditEntry['details'][string] | undefined): string | null =>
  typeof value === 'string' ? value : null;
