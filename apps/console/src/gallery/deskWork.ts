import type { ParticipantCandidates, TransferTarget } from '@madoguchi/client';
import type { ContactView, HandoffView, LeftWriteUpView } from '@madoguchi/protocol';
import { care, child, dayFromNow, insurance, minutesAgo } from './wardData.ts';

export const CARD = {
  matter: '母の介護保険の申請をしたい。ひとりで 歩くのが むずかしくなってきた。',
  response: '認定の手続きを調べ、申請書の書き方を案内した。',
  told: '要介護認定の流れと、主治医の意見書が 要ることを 説明した。',
  promised: '申請書の書き方を きょう中に 次の窓口から 案内する。',
  papers: '介護保険被保険者証（確認済み）。本人確認の書類は これから。',
  toDeskId: 'd11',
  dueDay: dayFromNow(0),
} as const satisfies HandoffView['card'];

const handoff = {
  consultationId: 'c20',
  ticket: '池尻-008',
  topicName: care.topicName,
  fromName: '世田谷 担当3',
  fromDeskName: child.deskName,
  toDeskName: care.deskName,
  state: 'sent',
  card: { ...CARD, dueDay: dayFromNow(1) },
  correction: null,
  passings: [],
  sentAt: minutesAgo(50),
  attachments: [],
  procedures: [],
  overdue: false,
  returnReason: null,
  direction: 'in',
  takenByMe: false,
  sentByMe: false,
  nobodyServes: false,
} as const;

/** Handoffs in every state that a list can show. */
export const HANDOFFS = [
  {
    ...handoff,
    handoffId: 'h1',
    attachments: ['a1', 'a2'],
    procedures: [{ procedureId: 'f1', title: { ja: '介護保険 要介護・要支援認定申請' } }],
  },
  {
    ...handoff,
    handoffId: 'h2',
    ticket: '松原-002',
    card: { ...CARD, matter: '保険証の再発行', dueDay: dayFromNow(-2) },
    overdue: true,
    state: 'accepted',
    takenByMe: true,
  },
  {
    ...handoff,
    handoffId: 'h3',
    ticket: '池尻-005',
    fromName: '世田谷 担当1',
    fromDeskName: care.deskName,
    toDeskName: insurance.deskName,
    card: { ...CARD, matter: '後期高齢者医療の 限度額の確認', dueDay: dayFromNow(3) },
    state: 'returned',
    returnReason: 'card-unclear',
    direction: 'out',
    sentByMe: true,
  },
] satisfies [HandoffView, ...HandoffView[]];

/** The procedures that an admin is shown: those that got stuck, without their values. */
export const STUCK_HANDOFFS: HandoffView[] = [
  { ...HANDOFFS[0], nobodyServes: true, attachments: [], procedures: [] },
  { ...HANDOFFS[1], takenByMe: false },
].map((h) => ({
  ...h,
  card: { ...h.card, matter: '', response: '', told: '', promised: '', papers: '' },
}));

export const LEFT_WRITE_UPS: LeftWriteUpView[] = [
  {
    consultationId: 'c30',
    ticket: '池尻-003',
    topicName: care.topicName,
    deskName: care.deskName,
    writerName: '世田谷 担当4',
    endedAt: minutesAgo(40),
  },
];

const contact = {
  ...{ centerId: 'setagaya-1', topicId: 'care', deskId: 'd1' },
  district: '池尻',
  topicName: care.topicName,
  deskName: care.deskName,
  wish: { day: dayFromNow(1), part: 'morning' },
  requestedAt: minutesAgo(95),
  hasPhone: true,
  takenBy: 'nobody',
} as const;

export const CONTACTS = [
  { ...contact, contactId: 'r1', kind: 'callback' },
  {
    ...contact,
    contactId: 'r2',
    kind: 'booking',
    hasPhone: false,
    district: '松原',
    topicName: child.topicName,
    wish: { day: dayFromNow(4), part: 'afternoon' },
    takenBy: 'me',
  },
] satisfies ContactView[];

const desk = (
  deskId: string,
  ja: string,
  area: TransferTarget['area'],
  [free, onDuty, opensIn]: readonly [free: number, onDuty: number, opensIn?: number],
): TransferTarget => ({
  ...{ deskId, name: { ja }, area, free, onDuty },
  open: opensIn === undefined,
  opensAt: opensIn === undefined ? null : minutesAgo(-opensIn),
});

const KINDS = ['保健福祉課', '子ども家庭支援課', '生活支援課', '健康づくり課', 'くみん窓口'];

/** The desks of a ward: many, so that they have to be looked for. */
export const TARGETS: readonly TransferTarget[] = [
  ...[desk('d7', '世田谷総合支所 子ども家庭支援課', 'own', [0, 0, 900])],
  ...[desk('d8', '世田谷総合支所 生活支援課', 'own', [0, 1])],
  ...[desk('d11', '世田谷総合支所 健康づくり課', 'own', [1, 2])],
  ...[desk('d9', '本庁 国保・年金課', 'headOffice', [0, 3, 900])],
  ...[desk('d10', '本庁 課税課', 'headOffice', [3, 4])],
  ...['北沢', '玉川', '砧', '烏山'].flatMap((branch, b) =>
    KINDS.map((kind, k) =>
      desk(`d2${String(b)}${String(k)}`, `${branch}総合支所 ${kind}`, 'other', [
        (b + k) % 3 === 0 ? 1 : 0,
        (b + k) % 3,
      ]),
    ),
  ),
];

export const CANDIDATES: ParticipantCandidates = {
  staff: [
    {
      staffId: 's2',
      displayName: '世田谷 担当2',
      kind: 'colleague',
      deskName: care.deskName,
      activity: 'serving',
    },
    {
      staffId: 's3',
      displayName: '世田谷 担当3',
      kind: 'colleague',
      deskName: care.deskName,
      activity: 'available',
    },
    {
      staffId: 's4',
      displayName: '本庁 担当1',
      kind: 'headOffice',
      deskName: insurance.deskName,
      activity: 'available',
    },
    {
      staffId: 's6',
      displayName: '池尻 職員1',
      kind: 'centerStaff',
      deskName: { ja: '池尻まちづくりセンター' },
      activity: 'away',
    },
    {
      staffId: 's7',
      displayName: '北沢 担当1',
      kind: 'colleague',
      deskName: child.deskName,
      activity: 'offline',
    },
  ],
  partners: [
    { partnerId: 'p1', name: '池尻あんしんすこやかセンター' },
    { partnerId: 'p2', name: '社会福祉協議会 池尻地区事務局' },
  ],
};
