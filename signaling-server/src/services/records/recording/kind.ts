import {
  languageEntry,
  recordingTransition,
  type Recording,
  type RecordingEvent,
  type RecordPlace,
} from '@madoguchi/domain';
import { SealedTable } from '../../../state/sealedTable.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { LiveRecordings, recordingContent, recordingForm, recordingIndexes } from './store.ts';

/** 録音: sentences of the kiosk in the voice of somebody of the ward. */
export const recordingKind: RecordKind<Recording, RecordingEvent, LiveRecordings> = {
  name: 'recording',
  form: recordingForm,
  indexes: recordingIndexes,
  openStore: (table, { log }) => new LiveRecordings(table, new SealedTable(recordingContent, log)),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: (_stores, { words }) => words,

  transition: (recording, event) => stepOf(recordingTransition(recording, event)),
  terms: () => [],
  save(store, { after }) {
    if (after.state === 'removed') store.remove(after.id);
    else store.put(after);
  },
  audit,
  // Kiosks ask for them when somebody turns reading aloud on.
  concern: () => undefined,
};

const OF_THE_WARD: RecordPlace = {
  ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
  closed: false,
};

/** What is told of is what somebody did to a sentence; that the one before gives way follows from it. */
function audit({
  before,
  after,
  event,
}: RecordChange<Recording, RecordingEvent>): AuditedChange | null {
  const { id, words, language, key } = after;
  const about = {
    record: { kind: 'recording', id },
    details: { name: words, languages: languageEntry(language).ownName, kind: key },
  } as const;
  if (event === null) return { fact: { action: 'recording.added', ...about }, isAct: true };
  if (event.type === 'restore') {
    return { fact: { action: 'recording.restored', ...about }, isAct: true };
  }
  const isTakenAway = event.type === 'remove' && before?.state === 'played';
  return isTakenAway ? { fact: { action: 'recording.removed', ...about }, isAct: true } : null;
}
