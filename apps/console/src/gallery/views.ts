import { STANDBYS } from './standbyScenes.ts';
import type { ConsoleView, OfferView } from '@madoguchi/protocol';
import { base } from './baseView.ts';
import { CALLS } from './callViews.ts';
import { CARD, LEFT_WRITE_UPS, STUCK_HANDOFFS } from './deskWork.ts';
import { loaded } from './loadedView.ts';
import { QUEUED, QUEUE_PLACE } from './queued.ts';
import { ANSWERED, PASSABLE_FORM } from './passingViews.ts';
import { FULL_INBOX, STUCK_INBOX } from './procedureScenes.ts';
import { care, minutesAgo, NO_NEEDS, NOW, SIGNS } from './wardData.ts';

const person = {
  consultationId: 'c0',
  ticket: '池尻-011',
  district: '池尻',
  ...care,
  requestedAt: minutesAgo(6.2),
  needs: NO_NEEDS,
} as const;

const ringing: ConsoleView = { ...base, me: { ...base.me, activity: 'ringing' } };
const offer: OfferView = {
  ...person,
  offerId: 'o1',
  expiresAt: NOW + 20_000,
  reason: 'district',
  remark: { text: '耳が遠い方です。ゆっくり話してください。', byName: '池尻 職員1' },
  transfer: null,
  troubles: ['noSound'],
};
const asked = {
  ...person,
  participantId: 'p9',
  leadName: '世田谷 担当2',
  since: minutesAgo(0.2),
  needs: SIGNS,
} as const satisfies ConsoleView['asked'];
const staffCall = (
  callId: string,
  minutes: number,
  goes: ConsoleView['staffCalls'][number]['goes'],
): ConsoleView['staffCalls'][number] => ({
  ...{ callId, district: '池尻', kioskName: '相談端末1', calledAt: minutesAgo(minutes), goes },
  state: goes === null ? 'calling' : 'acknowledged',
});
const PRACTICE = { ticket: '練習・池尻-011', district: '練習・池尻', isPractice: true } as const;
const PLAYED = { ...QUEUE_PLACE, ...person, ...PRACTICE, standing: 'practice' } as const;
/** The ward and its centers, of which an admin may look at any. */
const ADMIN_BOARDS = [
  { placeId: 'ward', name: '' },
  ...['池尻', '松原', '用賀', '船橋', '上北沢'].map((name, n) => ({
    placeId: `c${String(n)}`,
    name,
  })),
];
const serving = (current: ConsoleView['current']): ConsoleView => ({
  ...base,
  me: { ...base.me, activity: 'serving' },
  current,
});
const wrapUp = {
  ...person,
  state: 'wrapUp',
  acceptedAt: minutesAgo(5),
  draftRevision: 0,
  endedAt: minutesAgo(0.2),
  cutOff: false,
  ...{ remark: null, passings: [], procedures: [] },
} as const;
const staff: ConsoleView = {
  ...base,
  ...{ inbox: [], sent: [] },
  me: {
    ...base.me,
    displayName: '池尻 職員1',
    ...{ role: 'staff', desks: [], centers: ['池尻'] },
    boards: [{ placeId: 'setagaya-1', name: '池尻' }],
  },
  queue: QUEUED.map((entry, index) => ({
    ...entry,
    district: '池尻',
    mayRemark: true,
    remark: index === 2 ? { text: '車いすの方です', byName: '池尻 職員1' } : null,
  })),
  callsHere: [{ ...person, acceptedAt: minutesAgo(3.5), remark: null }],
};

/** The views of the gallery, by the name in its address. */
export const VIEWS = {
  available: base,
  empty: {
    ...base,
    ...{ queue: [], colleagues: [], handoffs: [], contacts: [], standbys: [] },
    ...{ inbox: [], sent: [], servedToday: 0 },
  },
  full: { ...base, inbox: FULL_INBOX },
  loaded: loaded(base),
  left: { ...base, leftWriteUps: LEFT_WRITE_UPS },
  away: { ...base, me: { ...base.me, activity: 'away', awayReason: 'meeting' } },
  start: { ...base, me: { ...base.me, activity: 'away', awayReason: 'not-started' } },
  asked: { ...base, asked },
  ringing: {
    ...ringing,
    queue: [{ ...QUEUE_PLACE, ...person, ringing: 'me', mayLift: false }, ...QUEUED],
    offer: { ...offer, needs: { language: 'en', supports: ['writing'] } },
  },
  practice: {
    ...ringing,
    queue: [...QUEUED, { ...PLAYED, ringing: 'me', mayLift: false }],
    offer: { ...offer, ...PRACTICE },
  },
  practiceCall: serving({ ...CALLS.serving, ...PRACTICE }),
  practiceWrapUp: {
    ...base,
    me: { ...base.me, activity: 'wrapUp' },
    current: { ...wrapUp, ...PRACTICE },
  },
  ringingWarm: {
    ...ringing,
    offer: {
      ...offer,
      reason: 'other-branch',
      transfer: {
        ...{ fromName: '北沢 担当1', warm: true },
        card: { ...CARD, promised: '', papers: '' },
      },
    },
  },
  serving: serving(CALLS.serving),
  kioskAway: {
    ...serving({ ...CALLS.serving, kioskAway: true }),
    me: { ...base.me, activity: 'serving', awayReason: 'break' },
  },
  carryMoving: serving(CALLS.carryMoving),
  carried: serving(CALLS.carried),
  held: serving(CALLS.held),
  heldLong: serving(CALLS.heldLong),
  people: serving(CALLS.people),
  lobby: serving(CALLS.lobby),
  cameWith: serving(CALLS.cameWith),
  passing: serving(CALLS.passing),
  passingAsked: serving(CALLS.passingAsked),
  looking: serving(CALLS.looking),
  briefing: serving(CALLS.briefing),
  together: serving(CALLS.together),
  next: serving(CALLS.next),
  askedInCall: { ...serving(CALLS.serving), asked },
  wrapUp: { ...base, me: { ...base.me, activity: 'wrapUp' }, current: wrapUp },
  wrapUpPassing: {
    ...base,
    me: { ...base.me, activity: 'wrapUp' },
    current: { ...wrapUp, passings: [ANSWERED], procedures: [PASSABLE_FORM] },
  },
  cutOff: {
    ...base,
    me: { ...base.me, activity: 'wrapUp' },
    current: { ...wrapUp, cutOff: true },
  },
  staff,
  staffAsked: { ...staff, asked },
  staffCalled: {
    ...staff,
    staffCalls: [
      staffCall('k1', 1.2, null),
      staffCall('k2', 3, { name: '池尻 職員2', isMe: false }),
      staffCall('k3', 4, { name: '池尻 職員1', isMe: true }),
    ],
  },
  staffHelping: {
    ...staff,
    helping: {
      ...{ kioskId: 'k1', kioskName: '相談端末1', district: '池尻', since: minutesAgo(2) },
      driving: { kioskId: 'k1', state: 'refused', drive: null },
      sideTalk: 'open',
    },
  },
  staffQuiet: { ...staff, quiet: { district: '池尻', kind: 'visits' } },
  staffQuietHelp: { ...staff, quiet: { district: '池尻', kind: 'introductions' } },
  staffAside: {
    ...staff,
    current: CALLS.staffAside,
    helping: {
      ...{ kioskId: 'k1', kioskName: '相談端末1', district: '池尻', since: minutesAgo(2) },
      driving: { kioskId: 'k1', state: 'none', drive: null },
      sideTalk: 'aside',
    },
  },
  heldAside: serving(CALLS.heldAside),
  residentCalls: serving({ ...CALLS.serving, staffCall: 'calling' }),
  standbys: { ...staff, standbys: STANDBYS },
  staffJoined: { ...staff, current: CALLS.staffJoined },
  admin: {
    ...base,
    me: { ...base.me, role: 'admin', desks: [], boards: ADMIN_BOARDS },
    queue: [],
    colleagues: [],
    contacts: [],
    standbys: [],
    handoffs: STUCK_HANDOFFS,
    inbox: STUCK_INBOX,
    sent: [],
    leftWriteUps: LEFT_WRITE_UPS,
  },
} satisfies Record<string, ConsoleView>;

export type ViewName = keyof typeof VIEWS;
