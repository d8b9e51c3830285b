import { staffMailTransition, type StaffMail, type StaffMailEvent } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveStaffMails, staffMailForm } from './store.ts';

/** 知らせのメール on its way. What is handed over, or given up, leaves nothing. */
export const staffMailKind: RecordKind<StaffMail, StaffMailEvent, LiveStaffMails> = {
  name: 'staffMail',
  form: staffMailForm,
  indexes: [],
  openStore: (table) => new LiveStaffMails(table),
  open: (store) => store.waiting(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, mail) => ({
    ...{ kioskId: '', staffIds: [mail.staffId], participantIds: [], branchIds: [] },
    centerId: 'centerId' in mail ? mail.centerId : '',
    deskIds: 'deskId' in mail ? [mail.deskId] : [],
    closed: mail.state === 'over',
  }),
  titleOf: (_stores, { id }) => id,

  transition: (mail, event, now) => stepOf(staffMailTransition(mail, event, now)),
  // Whoever hands mails over keeps their time: what is due after a stop is tried at the next start.
  terms: () => [],
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: () => undefined,
};
