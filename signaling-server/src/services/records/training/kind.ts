import { ok, practised, type Training, type TrainingEvent } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveTrainings, trainingForm, trainingIndexes } from './store.ts';

/** 練習の記録: who of a center and of the desks has had a part in a practice, how often, and when last. */
export const trainingKind: RecordKind<Training, TrainingEvent, LiveTrainings> = {
  name: 'training',
  form: trainingForm,
  indexes: trainingIndexes,
  openStore: (table) => new LiveTrainings(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId }) => ({ ...OF_THE_WARD, centerId }),
  titleOf: (_stores, { id }) => id,

  transition: (training, _event, now) => stepOf(ok(practised(training, now))),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: ({ after, event }) =>
    event && {
      fact: {
        action: 'rollout.practised',
        record: { kind: 'center', id: after.centerId },
        details: { staffId: after.staffId, times: after.practices },
      },
      isAct: false,
    },
  // Checklists are asked for when somebody looks at them.
  concern: () => undefined,
};
