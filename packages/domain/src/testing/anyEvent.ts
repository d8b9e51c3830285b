import fc from 'fast-check';
import type { ConsultationEvent, ConnectionEnd } from '../consultation/events.ts';
import { NOON, offerTo } from './examples.ts';

const staffId = fc.constantFrom('staff-1', 'staff-2', 'staff-3');
const offerId = fc.constantFrom('o-1', 'o-2', 'o-3');
const instant = fc.constantFrom(NOON, NOON + 1000);
const handoffId = fc.constantFrom('h-1', 'h-2');
const participantId = fc.constantFrom('p-1', 'p-2');
const constant = <const T>(value: T) => fc.constant(value);
const outcome = constant({
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
});
const step = constant({ deskId: 'desk-2', reason: 'other-branch', afterMs: 0 });

const end: fc.Arbitrary<ConnectionEnd> = fc.oneof(
  constant({ side: 'kiosk' }),
  fc.record({ side: constant('staff'), staffId }),
  fc.record({ side: constant('guest'), participantId }),
);

const participant = fc.record({
  participantId,
  kind: constant('interpreter'),
  staffId: fc.option(staffId, { nil: null }),
  name: constant('手話通訳'),
  stage: constant({ kind: 'invited', at: 0 }),
});

/** Each kind of event as a faulty or hostile client could bring it about, sensible or not. */
const EVENTS: {
  readonly [T in ConsultationEvent['type']]: fc.Arbitrary<Extract<ConsultationEvent, { type: T }>>;
} = {
  offer: fc.record({
    type: constant('offer'),
    offers: fc.array(
      fc.tuple(staffId, offerId).map(([staff, offer]) => offerTo(staff, offer)),
      { maxLength: 3 },
    ),
  }),
  accept: fc.record({ type: constant('accept'), offerId, staffId }),
  decline: fc.record({
    type: constant('decline'),
    offerId,
    staffId,
    reason: constant('called-away'),
  }),
  offerExpired: fc.record({ type: constant('offerExpired'), offerId }),
  widen: fc.record({ type: constant('widen'), openSteps: fc.nat(5) }),
  due: constant({ type: 'due' }),
  giveWay: fc.record({ type: constant('giveWay'), staffId }),
  lift: fc.record({ type: constant('lift'), byStaffId: staffId, reason: constant('frail') }),
  remark: fc.record({
    type: constant('remark'),
    byStaffId: staffId,
    text: fc.constantFrom('', '耳が遠い方です'),
  }),
  cancel: constant({ type: 'cancel' }),
  leave: fc.record({ type: constant('leave'), way: fc.constantFrom('paper', 'callback') }),
  hold: fc.record({
    type: constant('hold'),
    staffId,
    reason: fc.constantFrom('checking', 'fetching-papers'),
  }),
  resume: fc.record({ type: constant('resume'), staffId }),
  carry: constant({ type: 'carry' }),
  sideTalk: fc.record({
    type: constant('sideTalk'),
    participant: fc.record({
      participantId,
      kind: constant('centerStaff'),
      staffId,
      name: constant('センターの職員'),
      stage: constant({ kind: 'present', since: NOON, connection: { state: 'up' } }),
    }),
  }),
  transferCold: fc.record({
    type: constant('transferCold'),
    staffId,
    handoffId,
    route: fc.array(step, { maxLength: 1 }),
    remarkGoes: fc.boolean(),
  }),
  transferWarm: fc.record({
    type: constant('transferWarm'),
    staffId,
    handoffId,
    toDeskId: constant('desk-2'),
    toReason: constant('other-branch'),
    remarkGoes: fc.boolean(),
  }),
  introduce: fc.record({ type: constant('introduce'), staffId }),
  transferDone: fc.record({ type: constant('transferDone'), staffId }),
  takeBack: fc.record({ type: constant('takeBack'), staffId }),
  returnTransfer: fc.record({
    type: constant('returnTransfer'),
    staffId,
    reason: constant('wrong-desk'),
    route: fc.array(step, { maxLength: 1 }),
  }),
  transferExpired: fc.record({ type: constant('transferExpired'), transferAt: instant }),
  invite: fc.record({ type: constant('invite'), byStaffId: staffId, participant }),
  arrive: fc.record({ type: constant('arrive'), participantId }),
  admit: fc.record({ type: constant('admit'), byStaffId: staffId, participantId }),
  join: fc.record({ type: constant('join'), staffId }),
  remove: fc.record({ type: constant('remove'), byStaffId: staffId, participantId }),
  part: fc.record({ type: constant('part'), participantId }),
  hangUp: fc.record({
    type: constant('hangUp'),
    by: fc.oneof(constant('kiosk'), fc.record({ staffId })),
  }),
  writeUp: fc.record({
    type: constant('writeUp'),
    staffId,
    outcome,
    handoffIds: fc.uniqueArray(handoffId, { maxLength: 2 }),
  }),
  amend: fc.record({
    type: constant('amend'),
    staffId,
    reason: constant('left-out'),
    outcome: outcome.map((each) => ({ ...each, told: '訂正' })),
    version: fc.nat(2),
  }),
  takeOver: fc.record({ type: constant('takeOver'), staffId }),
  handoffSettled: fc.record({ type: constant('handoffSettled'), handoffId }),
  lost: fc.record({ type: constant('lost'), end }),
  back: fc.record({ type: constant('back'), end }),
  lostTooLong: fc.record({ type: constant('lostTooLong'), end, since: instant }),
  barred: fc.record({ type: constant('barred'), end }),
};

const { cancel, leave, barred, lostTooLong, hangUp, writeUp, ...usual } = EVENTS;

/** Any event; those that end something are rarer, so that there is something to end. */
export const anyEvent: fc.Arbitrary<ConsultationEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.oneof(...Object.values(usual)) },
  {
    weight: 1,
    arbitrary: fc.oneof(cancel, leave, barred, lostTooLong, hangUp, writeUp),
  },
);
