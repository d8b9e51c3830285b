import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { consultationTerms, formatTicket, transition } from '@madoguchi/domain';
import type { HistoryEntry } from '../../../ports/store.ts';
import { passedBy, placeOfConsultation } from './place.ts';
import type { RecordKind } from '../kind.ts';
import { consultationForm, consultationIndexes, type Stored } from './form.ts';
import { concernOfConsultation } from './screens.ts';
import { searchOfConsultation } from './search.ts';
import { LiveConsultations } from './store.ts';

/** 相談: from the request to what was written up of it. */
export const consultationKind: RecordKind<
  Consultation,
  ConsultationEvent,
  LiveConsultations,
  Stored
> = {
  name: 'consultation',
  form: consultationForm,
  indexes: consultationIndexes,
  openStore: (table, { log, history }) => new LiveConsultations(table, history, log),
  isKept: (store, c) => store.isKept(c),
  isUsing: (store, kind, id) => kind === 'desk' && store.queue([id]).length > 0,
  load: (store, archive, ward) => store.load(archive, ward),
  open: (store) => store.open(),

  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'CONSULTATION_NOT_FOUND',
  outOfReach: (c, staffId) =>
    staffId !== null && passedBy(c).includes(staffId) ? 'OFFER_GONE' : 'NOT_YOUR_CONSULTATION',
  placeOf: placeOfConsultation,
  titleOf: (_stores, { ticket }) => formatTicket(ticket),

  transition,
  terms: consultationTerms,
  save(store, { before, after, event }, { at, by, requestId }) {
    const entry: HistoryEntry = {
      consultationId: after.id,
      at,
      type: event?.type ?? 'request',
      actor: by,
      from: before?.state ?? null,
      to: after.state,
    };
    if (before === null) store.insert(after, requestId ?? after.id, entry);
    else store.save(after, entry);
  },
  // What happens to a consultation is told by its history; the log tells the acts that need a reason.
  audit({ after, event }) {
    if (event?.type !== 'amend') return null;
    const record = { kind: 'consultation', id: after.id } as const;
    const details = { reason: event.reason, version: event.version + 1 };
    return { fact: { action: 'consultation.amended', record, details }, isAct: true };
  },
  search: searchOfConsultation,
  concern: concernOfConsultation,
};
