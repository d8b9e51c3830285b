/** Which part somebody of staff had in a practice: they played the resident at the kiosk, or answered. */
export const TRAINING_PARTS = ['kiosk', 'desk'] as const;
export type TrainingPart = (typeof TRAINING_PARTS)[number];

/** 練習の記録: how often somebody of staff has had one part in a practice of a center that was answered and ended. */
export interface Training {
  /** `trainingId` of the rest. */
  readonly id: string;
  readonly state: 'kept';
  readonly centerId: string;
  readonly staffId: string;
  readonly part: TrainingPart;
  /** 0 before the first one. */
  readonly practices: number;
  /** Epoch milliseconds of the last one. */
  readonly at: number;
}

export interface TrainingEvent {
  readonly type: 'practised';
}

type TrainingPlace = Pick<Training, 'centerId' | 'staffId' | 'part'>;

export const trainingId = ({ centerId, staffId, part }: TrainingPlace): string =>
  [centerId, staffId, part].join(' ');

/** Somebody who has not practised at a center yet. */
export const untrained = (place: TrainingPlace, now: number): Training => ({
  ...{ id: trainingId(place), state: 'kept', practices: 0, at: now },
  ...place,
});

/** The one rule by which it changes: one more. */
export const practised = (training: Training, now: number): Training => ({
  ...training,
  practices: training.practices + 1,
  at: now,
});
