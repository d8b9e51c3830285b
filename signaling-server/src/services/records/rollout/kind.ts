import type { Rollout, RolloutEvent } from '@madoguchi/domain';
import { deskIdsOf, rolloutTransition } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveRollouts, rolloutForm } from './store.ts';

/** 展開: how far a topic is at a center, and who decided it. */
export const rolloutKind: RecordKind<Rollout, RolloutEvent, LiveRollouts> = {
  name: 'rollout',
  form: rolloutForm,
  indexes: [],
  openStore: (table) => new LiveRollouts(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId }) => ({ ...OF_THE_WARD, centerId }),
  titleOf: ({ organisation }, { id, topicId }) => organisation.topic(topicId)?.name.ja ?? id,

  transition: (rollout, event, now) => stepOf(rolloutTransition(rollout, event, now)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, { kiosks, consultations }, { after: { centerId, topicId } }) {
    for (const { id } of kiosks.at(centerId)) screens.kiosk(id);
    // Staff see of each visit whether its topic is on trial.
    screens.place(centerId);
    for (const c of consultations.open()) {
      if (c.centerId !== centerId || c.topicId !== topicId) continue;
      for (const deskId of deskIdsOf(c)) screens.place(deskId);
    }
  },
};

function audit({ before, after }: RecordChange<Rollout, RolloutEvent>): AuditedChange | null {
  const decision = after.decisions.at(-1);
  if (before === null || decision === undefined) return null;
  const { from, to, reason } = decision;
  return {
    fact: {
      action: 'rollout.decided',
      record: { kind: 'topic', id: after.topicId },
      details: {
        centerId: after.centerId,
        ...{ 'stage.before': from, 'stage.after': to, reason },
      },
    },
    isAct: true,
  };
}
