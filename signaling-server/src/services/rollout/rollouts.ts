import type { RolloutCheck, Rollout, RolloutPlace, RolloutEvent } from '@madoguchi/domain';
import {
  AppError,
  checklistOf,
  openItemsOf,
  rolloutId,
  stageSince,
  tickId,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { rolloutTickKind } from '../records/rolloutTick/index.ts';
import { trainingKind } from '../records/training/index.ts';
import { checkFactsIn } from './checkFacts.ts';

type CenterRollout = RouteResponse<'rolloutOf'>;
type ShownTopic = CenterRollout['topics'][number];

interface RolloutParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** 展開: which topic is how far at which center, by what one knows it, and who decided. */
export class Rollouts {
  readonly #parts: RolloutParts;

  constructor(parts: RolloutParts) {
    this.#parts = parts;
  }

  /** Every topic at every center, with how much of its checklist is missing. */
  all(): RouteResponse<'rollouts'> {
    return this.#parts.db.read((stores) => {
      const { centers, topics } = placesIn(stores);
      const checksOf = this.#checksIn(stores);
      const places = centers.flatMap(({ id: centerId }) =>
        topics.map(({ id: topicId }) => {
          const rollout = rolloutAt(stores, { centerId, topicId });
          const missing = openItemsOf(checksOf({ centerId, topicId })).length;
          const since = stageSince(rollout);
          return { centerId, topicId, stage: rollout.state, since, missing };
        }),
      );
      return { places };
    });
  }

  /** One center with its checklists and what was decided. Refuses with `NOT_FOUND`. */
  of(centerId: string): CenterRollout {
    return this.#parts.db.read((stores) => {
      if (stores.organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      const checksOf = this.#checksIn(stores);
      const topics = placesIn(stores).topics.map(({ id: topicId }) =>
        shownTopic(
          stores,
          rolloutAt(stores, { centerId, topicId }),
          checksOf({ centerId, topicId }),
        ),
      );
      return { centerId, practised: practisedAt(stores, centerId), topics };
    });
  }

  /**
   * Decides the stage of some topics at a center, of all or of none. Refuses with `NOT_FOUND`, `WRONG_STATE` for a stage
   * that does not follow, and `CHECKLIST_OPEN` where something is missing.
   */
  async decide(asked: RouteBody<'decideRollout'>, caller: Asker): Promise<CenterRollout> {
    const { centerId, topicIds, reason, ...to } = asked;
    const staffId = staffOf(caller);
    await this.#parts.runner.run((unit) => {
      const checksOf = this.#checksIn(unit.stores);
      for (const topicId of new Set(topicIds)) {
        const place = assertThere(unit.stores, { centerId, topicId });
        const missing = openItemsOf(checksOf(place));
        const event: RolloutEvent = { type: 'decide', ...to, staffId, reason, missing };
        unit.act(rolloutKind, rolloutId(place), event);
      }
    }, caller);
    return this.of(centerId);
  }

  /** Says of an item that it is done or not needed, or takes that back. Refuses with `NOT_FOUND`. */
  async tick(asked: RouteBody<'tickRollout'>, caller: Asker): Promise<CenterRollout> {
    const staffId = staffOf(caller);
    await this.#parts.runner.run((unit) => {
      assertThere(unit.stores, asked);
      unit.act(
        rolloutTickKind,
        tickId(asked),
        asked.as === 'open'
          ? { type: 'clear' }
          : { type: 'tick', as: asked.as, note: asked.note, staffId },
      );
    }, caller);
    return this.of(asked.centerId);
  }

  #checksIn(stores: Stores): (place: RolloutPlace) => readonly RolloutCheck[] {
    const { clock, timeZone } = this.#parts;
    const factsOf = checkFactsIn(stores, { now: clock.now(), timeZone });
    const ticks = stores.records(rolloutTickKind);
    return (place) => checklistOf(factsOf(place), (item) => ticks.get(tickId({ ...place, item })));
  }
}

const nameIn = ({ staff }: Stores, staffId: string): string =>
  staff.get(staffId)?.displayName ?? staffId;

const placesIn = ({ organisation }: Stores) => ({
  centers: organisation.centers(),
  topics: organisation.topics(),
});

const rolloutAt = (stores: Stores, place: RolloutPlace): Rollout =>
  stores.records(rolloutKind).get(rolloutId(place));

function assertThere({ organisation }: Stores, { centerId, topicId }: RolloutPlace): RolloutPlace {
  if (organisation.center(centerId) === null || organisation.topic(topicId) === null) {
    throw new AppError('NOT_FOUND');
  }
  return { centerId, topicId };
}

function staffOf({ actor }: Asker): string {
  if (actor.kind !== 'staff') throw new AppError('NOT_ALLOWED');
  return actor.staffId;
}

const practisedAt = (stores: Stores, centerId: string): CenterRollout['practised'] =>
  stores
    .records(trainingKind)
    .at(centerId)
    .map(({ staffId, part, practices, at }) => ({
      name: nameIn(stores, staffId),
      ...{ part, practices, at },
    }));

function shownTopic(stores: Stores, rollout: Rollout, checks: readonly RolloutCheck[]): ShownTopic {
  const nameOf = (staffId: string): string => nameIn(stores, staffId);
  return {
    topicId: rollout.topicId,
    stage: rollout.state,
    since: stageSince(rollout),
    notice: rollout.state === 'stopped' ? rollout.notice : null,
    checks: checks.map((check) => {
      if (check.state === 'open' || check.state === 'found') return check;
      const { byStaffId, ...told } = check;
      return { ...told, byName: nameOf(byStaffId) };
    }),
    decisions: rollout.decisions.map(({ byStaffId, missing, ...told }) => ({
      ...told,
      missing: [...missing],
      byName: nameOf(byStaffId),
    })),
  };
}
