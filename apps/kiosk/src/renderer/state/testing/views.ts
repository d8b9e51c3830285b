import { ofWard } from '../../speech/spoken.ts';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';
import type { Talking, Waiting } from '../screenOf.ts';
import type { Text } from '../useText.tsx';

const facts = {
  id: 'c1',
  ticket: '池尻-001',
  topicId: 'care',
  topicName: { ja: '介護' },
  deskName: { ja: '保健福祉課' },
};

/** The view of a kiosk with nothing on it but what a test is about. */
export const kioskView = (changes: Partial<KioskView> = {}): KioskView => ({
  district: '池尻',
  branchName: '世田谷総合支所',
  demo: true,
  topics: [],
  takesBookings: true,
  consultation: null,
  summary: null,
  survey: null,
  last: null,
  helper: null,
  practice: false,
  driving: null,
  staffCall: null,
  closure: null,
  ...changes,
});

export const waiting = {
  ...facts,
  state: 'waiting',
  ahead: 2,
  estimateMinutes: null,
  choicesInMs: 180_000,
  why: 'arrived',
  booked: null,
  bookedAhead: 0,
  needs: { language: 'ja', supports: [] },
  wishDays: [],
  telephone: null,
} satisfies Waiting;

const talking = {
  ...facts,
  specialistName: '世田谷 担当1',
  specialistAway: false,
  passing: null,
  handset: null,
  procedure: null,
  present: [{ seat: 'kiosk', kind: 'resident', name: '', away: false }],
} satisfies Partial<KioskConsultation>;

export const inCall = { ...talking, state: 'inCall' } satisfies Talking;
export const onHold = { ...talking, state: 'onHold', reason: 'checking' } satisfies Talking;

/** A warm transfer at one of its stages. */
export const transferring = (
  stage: Extract<Talking, { state: 'transferring' }>['stage'],
): Talking => ({
  ...talking,
  state: 'transferring',
  stage,
  toDeskName: { ja: '本庁' },
  nextName: stage === 'looking' ? null : '本庁 担当3',
});

/** Says the key and its values instead of a sentence. */
export const keysForText: Text = {
  show: (key) => key,
  plain: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
  raw: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
  say: (key, values) => ofWard([key, ...Object.values(values ?? {})].join(' ')),
  sayOf: ({ ja }) => ofWard(ja),
  of: ({ ja }) => ja,
  day: (day) => day,
  wish: ({ day, part }) => `${day} ${part}`,
  from: String,
};
