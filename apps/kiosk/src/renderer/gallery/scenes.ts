import type { Call, Snapshot } from '@madoguchi/client';
import { FAREWELL_REASONS, HOLD_REASONS, type ErrorCode } from '@madoguchi/domain';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';
import { bookedScenes } from './bookings.ts';
import { call, heldCall, introduced, many, party, talking, three, warm } from './calls.ts';
import { FORM_SCENES } from './forms.ts';
import { ASKED, ASKED_PAGES } from './passings.ts';
import { signedScenes } from './signings.ts';
import { staffCallScenes } from './staffCalls.ts';
import { summary } from './summaries.ts';
import { ASKED_SURVEY, SURVEY } from './surveys.ts';
import { transferScenes } from './transfers.ts';
import { WRITTEN_SCENES } from './writings.ts';
import {
  closed,
  consultation,
  emptyView,
  otherWays,
  someNotNow,
  telephone,
  topics,
} from './view.ts';

type Scene = Snapshot<KioskView>;
type Waiting = Extract<KioskConsultation, { state: 'waiting' }>;

const up = { state: 'up' } as const;
const scene = (changes: Partial<KioskView> = {}, shown: Call | null = null): Scene => ({
  connection: up,
  view: { ...emptyView, ...changes },
  call: shown,
});

const queued = {
  ...consultation,
  ahead: 1,
  estimateMinutes: null,
  choicesInMs: 600_000,
  why: 'arrived',
  booked: null,
  bookedAhead: 0,
  needs: { language: 'ja', supports: [] },
  ...otherWays,
} satisfies Omit<Waiting, 'state'>;
const waiting = (changes: Partial<Waiting> = {}, shown = warm(), around: Partial<KioskView> = {}) =>
  scene({ consultation: { ...queued, state: 'waiting', ...changes }, ...around }, shown);

const DRIVEN: Partial<KioskView> = {
  driving: { state: 'asked', driveId: 'd1', drive: { what: 'volume', step: 1 } },
};

const inCall = { ...talking, state: 'inCall' } as const;
const refused = (code: ErrorCode): Scene => ({
  connection: { state: 'refused', code },
  view: null,
  call: null,
});

const inForm = () => {
  const title = { ja: '住民票の写しの交付申請' };
  return scene({ consultation: { ...inCall, procedure: { procedureId: 'p1', title } } }, call());
};

const calls: Record<string, () => Scene> = {
  call: () => scene({ consultation: inCall }, call()),
  'driven-call': () => scene({ consultation: inCall, ...DRIVEN }, call()),
  summary: () => scene({ consultation: inCall, summary }, call()),
  muted: () =>
    scene(
      { consultation: inCall },
      call({ sending: { microphone: false, camera: false, paper: false }, quality: 'poor' }),
    ),
  'microphone-gone': () =>
    scene({ consultation: inCall }, call({ deviceFaults: { microphone: 'not-found' } })),
  voice: () => scene({ consultation: inCall }, call({ remotes: [party('staff:s1', false)] })),
  silent: () => scene({ consultation: inCall }, call({ remotes: [] })),
  three: () =>
    scene(
      { consultation: { ...inCall, present: three } },
      call({ remotes: [party('guest:g1'), party('staff:s1')] }),
    ),
  introduced: () =>
    scene(
      { consultation: { ...inCall, present: introduced } },
      call({ remotes: [party('staff:s1'), party('staff:s5')] }),
    ),
  ...signedScenes((present, remotes) =>
    scene({ consultation: { ...inCall, present } }, call({ remotes })),
  ),
  many: () =>
    scene(
      { consultation: { ...inCall, present: many } },
      call({
        remotes: [
          party('staff:s1'),
          party('guest:g1', false),
          party('staff:s3'),
          party('staff:s4'),
        ],
      }),
    ),
  'paper-asked': () => scene({ consultation: inCall }, call()),
  'paper-asked-hand': () => scene({ consultation: inCall }, call()),
  'paper-shown': () => scene({ consultation: inCall }, call()),
  'paper-still-full': () => scene({ consultation: inCall }, call()),
  'paper-hand': () =>
    scene({ consultation: inCall }, call({ sending: { ...call().sending, camera: false } })),
  'paper-blank': () => scene({ consultation: inCall }, call()),
  'paper-people': () => scene({ consultation: inCall }, call()),
  'paper-changed': () => scene({ consultation: inCall }, call()),
  'paper-trouble': () => scene({ consultation: inCall }, call()),
  'paper-pages': () => scene({ consultation: inCall }, call()),
  'paper-only-page': () => scene({ consultation: inCall }, call()),
  'paper-passing': () => scene({ consultation: { ...inCall, passing: ASKED_PAGES } }, call()),
  passing: () => scene({ consultation: { ...inCall, passing: ASKED } }, call()),
  'paper-three': () =>
    scene(
      { consultation: { ...inCall, present: three } },
      call({ remotes: [party('guest:g1'), party('staff:s1')] }),
    ),
  'paper-held': () =>
    scene({ consultation: { ...talking, state: 'onHold', reason: 'checking' } }, heldCall()),
  ...Object.fromEntries(
    WRITTEN_SCENES.map((name) => [name, () => scene({ consultation: inCall }, call())]),
  ),
  'writing-handset': () =>
    scene({ consultation: { ...inCall, handset: { state: 'joined' } } }, call()),
  'carry-moving': () =>
    scene(
      { consultation: { ...inCall, handset: { state: 'moving' } } },
      call({ remotes: [], quality: null }),
    ),
  ...Object.fromEntries(FORM_SCENES.map((name) => [name, inForm])),
  ...transferScenes((consultation, shown) => scene({ consultation }, shown)),
};
for (const reason of HOLD_REASONS)
  calls[`hold-${reason}`] = () =>
    scene({ consultation: { ...talking, state: 'onHold', reason, present: three } }, heldCall());

const TALKED = { id: 'c1', how: 'talked', closed: false } as const;

const ends: Record<string, () => Scene> = {
  survey: () => scene({ last: TALKED, survey: ASKED_SURVEY }),
  print: () => scene({ last: TALKED }),
  'print-both': () => scene({ last: TALKED, summary, survey: SURVEY }),
  'print-trouble': () => scene({ last: { ...TALKED, closed: true } }),
  'print-summary': () => scene({ last: TALKED, summary }),
  'thanks-form': () => scene({ last: TALKED }),
  thanks: () => scene({ last: TALKED }),
  'thanks-warning': () => scene({ last: TALKED }),
};
for (const how of FAREWELL_REASONS)
  ends[how] = () =>
    scene({ last: { id: 'c1', how, closed: true }, survey: how === 'carried' ? null : SURVEY });

/** Every state worth looking at; choosing, confirming and contact are reached by touch from `idle`. */
export const scenes: Record<string, () => Scene> = {
  idle: () => scene(),
  /** Several cameras, and nobody has said which is over the desk. */
  'desk-unset': () => scene(),
  'not-now': () => scene({ topics: topics.map(someNotNow) }),
  closed: () => scene({ topics: topics.map(closed) }),
  connecting: () => ({ connection: { state: 'connecting' }, view: null, call: null }),
  interrupted: () => ({ ...scene(), connection: { state: 'interrupted', since: 0 } }),
  waiting: () => waiting(),
  estimate: () => waiting({ estimateMinutes: 5 }),
  choices: () => waiting({ choicesInMs: 0, ahead: 3, estimateMinutes: 25 }),
  'choices-no-number': () => waiting({ choicesInMs: 0, telephone: null }),
  'choices-extension': () =>
    waiting({ choicesInMs: 0, telephone: { ...telephone, number: '0300000000;ext=123' } }),
  'choices-again': () => waiting({ choicesInMs: 0, why: 'transferred', estimateMinutes: 25 }),
  ...bookedScenes(waiting),
  transferred: () => waiting({ why: 'transferred' }),
  returned: () => waiting({ why: 'returned', ahead: 0 }),
  'left-behind': () => waiting({ why: 'leftBehind', ahead: 0 }),
  offered: () => scene({ consultation: { ...queued, state: 'offered', ahead: 0 } }, warm()),
  'no-camera': () =>
    waiting(
      { ahead: 0 },
      call({
        phase: 'ready',
        localStream: null,
        remotes: [],
        deviceProblem: 'not-found',
        deviceFaults: { microphone: 'not-found', camera: 'not-found' },
      }),
    ),
  /** Staff have made it louder. */
  driven: () => waiting({}, warm(), DRIVEN),
  ...calls,
  ...staffCallScenes(scene(), waiting(), scene({ consultation: inCall }, call())),
  ...ends,
  enrol: () => refused('KIOSK_NOT_ENROLLED'),
  withdrawn: () => refused('KIOSK_REFUSED'),
  duplicate: () => refused('KIOSK_DUPLICATE'),
  refused: () => refused('CLIENT_TOO_OLD'),
};

/** The consultation that was on the screen before a scene that says how it ended. */
export const beforeOf = (name: string): Scene =>
  name === 'thanks-form' ? inForm() : waiting({ ahead: 0 });
