import type { ConsultationEvent } from '@madoguchi/domain';

type HistoryType = 'request' | ConsultationEvent['type'];

const WORDS: Readonly<Record<HistoryType, true>> = {
  request: true,
  offer: true,
  accept: true,
  decline: true,
  offerExpired: true,
  cancel: true,
  leave: true,
  hold: true,
  resume: true,
  transfer: true,
  transferAccepted: true,
  transferReturned: true,
  hangUp: true,
  writeUp: true,
  lost: true,
  back: true,
  lostTooLong: true,
  barred: true,
};

/** Everything that the history of a consultation can say has happened. */
export const HISTORY_TYPES = Object.keys(WORDS) as HistoryType[];
