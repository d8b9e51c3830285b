import type { ConsoleView } from '@madoguchi/protocol';
import { CONTACTS, HANDOFFS } from './deskWork.ts';
import { INBOX, SENT } from './procedureScenes.ts';
import { STANDBYS } from './standbyScenes.ts';
import { QUEUED } from './queued.ts';
import { care, child } from './wardData.ts';

/** The console view of an available specialist without an offer; the other views of the gallery change it. */
export const base: ConsoleView = {
  me: {
    staffId: 's1',
    displayName: '世田谷 担当1',
    role: 'specialist',
    centers: [],
    desks: [
      { id: 'd1', name: care.deskName },
      { id: 'd2', name: child.deskName },
    ],
    activity: 'available',
    awayReason: null,
    boards: [],
  },
  queue: QUEUED,
  callsHere: [],
  staffCalls: [],
  helping: null,
  quiet: null,
  offer: null,
  current: null,
  asked: null,
  colleagues: [
    { staffId: 's2', displayName: '世田谷 担当2', activity: 'serving' },
    { staffId: 's3', displayName: '世田谷 担当3', activity: 'available' },
    { staffId: 's4', displayName: '本庁 担当1', activity: 'away' },
    { staffId: 's5', displayName: '本庁 担当2', activity: 'wrapUp' },
  ],
  handoffs: HANDOFFS,
  contacts: CONTACTS,
  bookingRevision: 0,
  standbys: STANDBYS.filter(({ state }) => state === 'waiting'),
  leftWriteUps: [],
  inbox: INBOX,
  sent: SENT,
  servedToday: 4,
  demo: true,
};
