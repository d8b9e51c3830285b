import type { ConsoleView, QueueEntry } from '@madoguchi/protocol';

/** A fixed moment would make the waits of a gallery run away; they count from when it was opened. */
const NOW = Date.now();
const minutes = (count: number) => NOW - count * 60_000;

const care = {
  topicName: { ja: '介護・高齢者のこと', en: 'Care and ageing' },
  topicIcon: 'care',
  deskName: { ja: '世田谷総合支所 保健福祉課', en: 'Setagaya branch, health and welfare' },
} as const;
const child = {
  topicName: { ja: '子ども・子育てのこと', en: 'Children and parenting' },
  topicIcon: 'child',
  deskName: { ja: '北沢総合支所 子ども家庭支援課', en: 'Kitazawa branch, family support' },
} as const;
const insurance = {
  topicName: { ja: '国民健康保険・後期高齢者医療のこと', en: 'Health insurance' },
  topicIcon: 'insurance',
  deskName: { ja: '本庁 国保・年金課', en: 'Head office, insurance' },
} as const;

const queued: QueueEntry[] = [
  {
    consultationId: 'c1',
    ticket: '池尻-012',
    district: '池尻',
    ...care,
    requestedAt: minutes(12.4),
    ringing: 'colleague',
    kioskAway: false,
  },
  {
    consultationId: 'c2',
    ticket: '松原-004',
    district: '松原',
    ...child,
    requestedAt: minutes(4.2),
    ringing: 'nobody',
    kioskAway: true,
  },
  {
    consultationId: 'c3',
    ticket: '上北沢-009',
    district: '上北沢',
    ...insurance,
    requestedAt: minutes(0.5),
    ringing: 'nobody',
    kioskAway: false,
  },
];

const person = {
  consultationId: 'c0',
  ticket: '池尻-011',
  district: '池尻',
  ...care,
  requestedAt: minutes(6.2),
};

const base: ConsoleView = {
  me: {
    staffId: 's1',
    displayName: '世田谷 担当1',
    role: 'specialist',
    desks: [
      { id: 'd1', name: care.deskName },
      { id: 'd2', name: child.deskName },
    ],
    activity: 'available',
    awayReason: null,
  },
  queue: queued,
  offer: null,
  current: null,
  colleagues: [
    { staffId: 's2', displayName: '世田谷 担当2', activity: 'serving' },
    { staffId: 's3', displayName: '世田谷 担当3', activity: 'available' },
    { staffId: 's4', displayName: '本庁 担当1', activity: 'away' },
    { staffId: 's5', displayName: '本庁 担当2', activity: 'wrapUp' },
  ],
  servedToday: 4,
  demo: true,
  serverNow: NOW,
};

const serving = { ...person, state: 'inCall', acceptedAt: minutes(3.7), kioskAway: false } as const;

/** The views of the gallery, by the name in its address. */
export const VIEWS = {
  available: base,
  empty: { ...base, queue: [], colleagues: [], servedToday: 0 },
  away: { ...base, me: { ...base.me, activity: 'away', awayReason: 'meeting' } },
  start: { ...base, me: { ...base.me, activity: 'away', awayReason: 'not-started' } },
  ringing: {
    ...base,
    me: { ...base.me, activity: 'ringing' },
    queue: [{ ...person, ringing: 'me', kioskAway: false }, ...queued],
    offer: { ...person, offerId: 'o1', expiresAt: NOW + 20_000 },
  },
  serving: { ...base, me: { ...base.me, activity: 'serving' }, current: serving },
  kioskAway: {
    ...base,
    me: { ...base.me, activity: 'serving', awayReason: 'break' },
    current: { ...serving, kioskAway: true },
  },
  wrapUp: {
    ...base,
    me: { ...base.me, activity: 'wrapUp' },
    current: { ...person, state: 'wrapUp', acceptedAt: minutes(5), endedAt: minutes(0.2) },
  },
  staff: { ...base, me: { ...base.me, role: 'staff', desks: [] } },
  admin: { ...base, me: { ...base.me, role: 'admin', desks: [] } },
} as const satisfies Record<string, ConsoleView>;

export type ViewName = keyof typeof VIEWS;
