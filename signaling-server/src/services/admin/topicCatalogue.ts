import type { AuditFact, Caller, Topic, TopicLayout } from '@madoguchi/domain';
import { AppError, laidOut, LANGUAGES, MOST_TOPICS, WARD_LAYOUT } from '@madoguchi/domain';
import type { LayoutToSave, TopicCatalogue as Catalogue, TopicToSave } from '@madoguchi/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { Stores } from '../../ports/store.ts';
import { demoTopics } from '../demo/demoTopics.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { topicLayoutKind } from '../records/topicLayout/index.ts';
import { prepareNewTopic } from '../rollout/newPlaces.ts';
import { changeRemembered, WHOLE_LIST, type AdminParts, type Remembered } from './adminParts.ts';
import { changeDetails } from './details.ts';
import { newId } from './unitIds.ts';

/** カタログ: what residents can choose, in which words, with which picture and in which order. */
export class TopicCatalogue {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Every topic in the order of the ward, hidden ones at the end, and how they are laid out. */
  all(): Catalogue {
    return this.#parts.db.read((stores) => {
      const layouts = stores.records(topicLayoutKind);
      const everything = { ...layouts.ofWard(), hidden: [], seasons: [] };
      return {
        topics: laidOut(stores.organisation.topics(), everything, null, ''),
        ward: withoutState(layouts.ofWard()),
        centers: layouts
          .all()
          .filter(({ id }) => id !== WARD_LAYOUT)
          .map(({ id, order }) => ({ id, order })),
        shipped: missingOf(stores).length,
      };
    });
  }

  /**
   * Adds or changes a topic; a new one begins in preparation at every center. Refuses with `NOT_FOUND`, `NAME_TAKEN`, or
   * `BAD_REQUEST` when there are as many as there may be.
   */
  save(given: TopicToSave, caller: Caller): Promise<Catalogue> {
    return this.#change(caller, (stores) => {
      const { organisation } = stores;
      const others = organisation.topics().filter(({ id }) => id !== given.id);
      if (others.some(({ name }) => name.ja === given.name.ja)) throw new AppError('NAME_TAKEN');
      const before = given.id === null ? null : organisation.topic(given.id);
      if (given.id !== null && before === null) throw new AppError('NOT_FOUND');
      if (before === null && others.length >= MOST_TOPICS) throw new AppError('BAD_REQUEST');
      const id = given.id ?? newId('topic', (taken) => organisation.topic(taken) !== null);
      return put(stores, before, { ...given, id });
    });
  }

  /** Takes back that a topic was added. Refuses with `NOT_FOUND`, or `STILL_IN_USE` when something is about it. */
  remove(topicId: string, caller: Caller): Promise<Catalogue> {
    return this.#change(caller, (stores) => {
      const { organisation } = stores;
      const before = organisation.topic(topicId);
      if (before === null) throw new AppError('NOT_FOUND');
      if (isDecided(stores, topicId)) throw new AppError('STILL_IN_USE');
      organisation.removeTopic(topicId);
      leaveOut(stores, topicId);
      return entry(topicId, changeDetails(factsOf(before), null));
    });
  }

  /** Adds what the program brings along and the ward has not, in preparation everywhere. */
  addShipped(caller: Caller): Promise<Catalogue> {
    return this.#change(caller, (stores) => {
      const missing = missingOf(stores);
      for (const topic of missing) put(stores, null, topic);
      if (missing.length === 0) return null;
      const record = { kind: 'system', id: WHOLE_LIST } as const;
      return { action: 'catalogue.changed', record, details: { added: missing.length } };
    });
  }

  /**
   * Lays topics out in the ward or at a center, which follows the ward again with an order of nothing. Refuses with
   * `NOT_FOUND` a center or a topic that there is not.
   */
  layOut({ centerId, ...given }: LayoutToSave, caller: Caller): Promise<Catalogue> {
    return this.#change(caller, (stores) => {
      const { organisation } = stores;
      if (centerId !== null && organisation.center(centerId) === null)
        throw new AppError('NOT_FOUND');
      const named = [...given.order, ...given.hidden, ...given.seasons.map((s) => s.topicId)];
      if (named.some((id) => organisation.topic(id) === null)) throw new AppError('NOT_FOUND');
      const id = centerId ?? WARD_LAYOUT;
      const layouts = stores.records(topicLayoutKind);
      const before = layouts.get(id);
      const after: TopicLayout = { ...given, id, state: 'set' };
      if (centerId !== null && given.order.length === 0) layouts.remove(id);
      else layouts.put(after);
      const details = changeDetails(before && layoutFacts(before), layoutFacts(after));
      if (Object.keys(details).length === 0) return null;
      const record =
        centerId === null
          ? ({ kind: 'system', id: WARD_LAYOUT } as const)
          : ({ kind: 'center', id: centerId } as const);
      return { action: 'catalogue.laidOut', record, details };
    });
  }

  async #change(caller: Caller, work: (stores: Stores) => Remembered | null): Promise<Catalogue> {
    await changeRemembered(this.#parts, caller, work, { type: 'wardChanged' });
    return this.all();
  }
}

function put(stores: Stores, before: Topic | null, after: Topic): Remembered | null {
  if (isDeepStrictEqual(before, after)) return null;
  stores.organisation.putTopic(after);
  if (before === null) prepareNewTopic(stores, after.id);
  return entry(after.id, changeDetails(before && factsOf(before), factsOf(after)));
}

const entry = (id: string, details: AuditFact['details']): Remembered => ({
  ...{ action: 'catalogue.changed', record: { kind: 'topic', id }, details },
});

/** A topic that is gone stands in no layout, which could not be saved with it. */
function leaveOut(stores: Stores, topicId: string): void {
  const layouts = stores.records(topicLayoutKind);
  const isOther = (id: string): boolean => id !== topicId;
  for (const layout of layouts.all())
    layouts.put({
      ...layout,
      order: layout.order.filter(isOther),
      hidden: layout.hidden.filter(isOther),
      seasons: layout.seasons.filter((season) => isOther(season.topicId)),
    });
}

/** Whether anything was decided of a topic at any center: it was more than a slip. */
const isDecided = (stores: Stores, topicId: string): boolean =>
  stores
    .records(rolloutKind)
    .all()
    .some((each) => each.topicId === topicId && each.decisions.length > 0);

/** What the program brings along: a topic under the same id or of the same name is the ward's own. */
function missingOf({ organisation }: Stores): readonly Topic[] {
  const names = new Set(organisation.topics().map(({ name }) => name.ja));
  return demoTopics.filter(
    ({ id, name }) => organisation.topic(id) === null && !names.has(name.ja),
  );
}

const withoutState = ({ order, hidden, seasons }: TopicLayout) => ({ order, hidden, seasons });

/** A topic as fields of the log; its words in other languages are one of them. */
const factsOf = ({ name, hint, icon, deskKind }: Topic): AuditFact['details'] => ({
  ...{ name: name.ja, hint: hint.ja, picture: icon, kind: deskKind },
  translations: LANGUAGES.filter((language) => language !== 'ja')
    .map((language) => `${language}: ${name[language] ?? ''} / ${hint[language] ?? ''}`)
    .join(' '),
});

const layoutFacts = ({ order, hidden, seasons }: TopicLayout): AuditFact['details'] => ({
  ...{ order: order.join(' '), hidden: hidden.join(' ') },
  seasons: seasons.map(({ topicId, from, until }) => `${topicId} ${from}–${until}`).join(' '),
});
