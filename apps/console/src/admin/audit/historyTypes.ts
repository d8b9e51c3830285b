import type { ConsultationEvent } from '@madoguchi/domain';

type HistoryType = 'request' | ConsultationEvent['type'];

const WORDS: Readonly<Record<HistoryType, true>> = {
  request: true,
  offer: true,
  accept: true,
  decline: true,
  offerExpired: true,
  widen: true,
  due: true,
  giveWay: true,
  lift: true,
  remark: true,
  cancel: true,
  leave: true,
  hold: true,
  resume: true,
  sideTalk: true,
  carry: true,
  transferCold: true,
  transferWarm: true,
  introduce: true,
  transferDone: true,
  takeBack: true,
  returnTransfer: true,
  transferExpired: true,
  invite: true,
  arrive: true,
  admit: true,
  join: true,
  remove: true,
  part: true,
  hangUp: true,
  writeUp: true,
  amend: true,
  takeOver: true,
  handoffSettled: true,
  lost: true,
  back: true,
  lostTooLong: true,
  barred: true,
};

/** The types of entries in the history of a consultation. */
export const HISTORY_TYPES = Object.keys(WORDS) as HistoryType[];
