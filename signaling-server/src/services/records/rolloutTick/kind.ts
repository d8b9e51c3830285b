import type { RolloutTick, RolloutTickEvent } from '@madoguchi/domain';
import { rolloutTickTransition, tickPlaceOf } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveRolloutTicks, rolloutTickForm } from './store.ts';

/** 準備の記入: what people say of an item of the checklist that the system cannot know. */
export const rolloutTickKind: RecordKind<RolloutTick, RolloutTickEvent, LiveRolloutTicks> = {
  name: 'rolloutTick',
  form: rolloutTickForm,
  indexes: [],
  openStore: (table) => new LiveRolloutTicks(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { id }) => ({ ...OF_THE_WARD, centerId: tickPlaceOf(id).centerId }),
  titleOf: (_stores, { id }) => id,

  transition: (tick, event, now) => stepOf(rolloutTickTransition(tick, event, now)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit,
  // Checklists are asked for when somebody looks at them.
  concern: () => undefined,
};

function audit({ after }: RecordChange<RolloutTick, RolloutTickEvent>): AuditedChange {
  const { centerId, item } = tickPlaceOf(after.id);
  return {
    fact: {
      action: 'rollout.ticked',
      record: { kind: 'center', id: centerId },
      details: { item, ticked: after.state, ...(after.state !== 'open' && { note: after.note }) },
    },
    isAct: true,
  };
}
