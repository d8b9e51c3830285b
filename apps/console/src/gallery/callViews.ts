import type { ConsoleView, PresentPerson } from '@madoguchi/protocol';
import { CARD } from './deskWork.ts';
import { ANSWERED, ASKED, PASSABLE_FORM } from './passingViews.ts';
import { care, child, minutesAgo, NO_NEEDS, SIGNS } from './wardData.ts';

type Current = NonNullable<ConsoleView['current']>;
type ServingView = Extract<Current, { state: 'inCall' }>;

const person = (
  seat: PresentPerson['seat'],
  kind: PresentPerson['kind'],
  name: string,
  away = false,
): PresentPerson => ({ seat, kind, name, away });

const RESIDENT = person('kiosk', 'resident', '');
const ME = person('staff:s1', 'specialist', '世田谷 担当1');
const NEXT = person('staff:s8', 'specialist', '北沢 担当1');
const COLLEAGUE = person('staff:s3', 'colleague', '世田谷 担当3');
const INTERPRETER = person('guest:p2', 'interpreter', '手話通訳');
const CENTER = person('staff:s6', 'centerStaff', '池尻 職員1', true);

type Participants = Extract<Current, { state: 'inCall' }>['participants'];

const TWO = [RESIDENT, ME];
const NOBODY: Participants = [];

const talking = {
  consultationId: 'c0',
  ticket: '池尻-011',
  district: '池尻',
  ...care,
  requestedAt: minutesAgo(6.2),
  needs: NO_NEEDS,
  acceptedAt: minutesAgo(3.7),
  draftRevision: 0,
  summary: { revision: 0, isShown: false },
  kioskAway: false,
  staffCall: null,
  onHandset: 'nothing',
  role: 'lead',
  leadName: '世田谷 担当1',
  driving: { kioskId: 'k1', state: 'done', drive: { what: 'textSize', step: 1 } },
  mySeat: 'staff:s1',
  present: TWO,
  participants: NOBODY,
  cameWith: null,
  procedures: [],
  passings: [],
  templates: [
    { id: 'care', title: { ja: '介護保険 要介護・要支援認定申請', en: 'Long-term care' } },
    { id: 'reception', title: { ja: '総合相談受付票', en: 'General reception' } },
  ],
  remark: {
    text: '耳が遠い方です。ゆっくり話してください。通帳をお持ちです。',
    byName: '池尻 職員1',
  },
} as const;
const FORM_IN_CALL: ServingView['procedures'][number] = {
  ...{ ...PASSABLE_FORM, state: 'drafted', isShown: false, filled: 6, of: 21, receiptNumber: null },
};
const inCall = { ...talking, state: 'inCall' } as const;
const transferring = {
  ...talking,
  state: 'transferring',
  toDeskName: child.deskName,
  nextName: NEXT.name,
  heldAt: minutesAgo(0.9),
} as const;
const participants: Participants = [
  { participantId: 'p1', kind: 'colleague', name: COLLEAGUE.name, stage: 'present', away: false },
  {
    participantId: 'p2',
    kind: 'interpreter',
    name: INTERPRETER.name,
    stage: 'present',
    away: false,
  },
];

const CENTER_JOINED: Participants[number] = {
  ...{ participantId: 'p3', kind: 'centerStaff', name: CENTER.name },
  ...{ stage: 'present', away: false },
};
/** Whoever helps at the kiosk talks to the specialist first. */
const ASIDE = { state: 'onHold', reason: 'side-talk', heldAt: minutesAgo(0.4) } as const;
const staffJoined = {
  ...talking,
  passings: [],
  templates: [],
  role: 'joined',
  driving: null,
  leadName: COLLEAGUE.name,
  mySeat: 'staff:s6',
  present: [RESIDENT, person('staff:s3', 'specialist', COLLEAGUE.name), { ...CENTER, away: false }],
  participants: [CENTER_JOINED],
} satisfies Omit<ServingView, 'state'>;

/** Calls in every state, by the name of the scene. */
export const CALLS = {
  serving: inCall,
  carryMoving: { ...inCall, onHandset: 'moving' },
  carried: { ...inCall, onHandset: 'call', driving: null, templates: [], procedures: [] },
  held: { ...talking, state: 'onHold', reason: 'checking', heldAt: minutesAgo(0.7) },
  heldLong: { ...talking, state: 'onHold', reason: 'asking-colleague', heldAt: minutesAgo(2.6) },
  people: {
    ...inCall,
    needs: SIGNS,
    present: [RESIDENT, ME, COLLEAGUE, INTERPRETER, CENTER],
    participants: [
      ...participants,
      { participantId: 'p3', kind: 'centerStaff', name: CENTER.name, stage: 'present', away: true },
      {
        participantId: 'p4',
        kind: 'partner',
        name: '池尻あんしんすこやかセンター',
        stage: 'invited',
        away: false,
      },
    ],
  },
  lobby: {
    ...inCall,
    participants: [
      { participantId: 'p2', kind: 'interpreter', name: '手話通訳', stage: 'inLobby', away: false },
    ],
  },
  /** The resident has answered what may go to the next desk. */
  passing: { ...inCall, passings: [ANSWERED], procedures: [FORM_IN_CALL] },
  passingAsked: { ...inCall, passings: [ANSWERED, ASKED], procedures: [FORM_IN_CALL] },
  cameWith: {
    ...inCall,
    cameWith: {
      ...{ handoffId: 'h9', fromName: '北沢 担当1' },
      card: { ...CARD, response: '', promised: '' },
      ...{ attachments: ['a1'], procedures: [PASSABLE_FORM] },
    },
  },
  looking: { ...transferring, stage: 'looking', nextName: null },
  briefing: { ...transferring, stage: 'briefing', present: [RESIDENT, ME, NEXT] },
  together: { ...transferring, stage: 'together', present: [RESIDENT, ME, NEXT] },
  next: {
    ...transferring,
    stage: 'briefing',
    role: 'next',
    leadName: NEXT.name,
    nextName: ME.name,
    present: [RESIDENT, NEXT, ME],
    cameWith: {
      ...{ handoffId: 'h9', fromName: NEXT.name, card: CARD, attachments: [], procedures: [] },
    },
  },
  heldAside: {
    ...{ ...talking, ...ASIDE, present: [...TWO, { ...CENTER, away: false }] },
    participants: [CENTER_JOINED],
  },
  staffJoined: { ...staffJoined, state: 'inCall' },
  staffAside: { ...staffJoined, ...ASIDE },
} satisfies Record<string, Current>;
