import type { Call, RemoteParty, Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';
import { createFakeStream } from './fakeStream.ts';
import { consultation, emptyView, someNotNow, topics } from './view.ts';

type Scene = Snapshot<KioskView>;

const up = { state: 'up' } as const;
const scene = (changes: Partial<KioskView> = {}, call: Call | null = null): Scene => ({
  connection: up,
  view: { ...emptyView, ...changes },
  call,
});

const specialist = (camera = true): RemoteParty => ({
  seat: 'staff:s1',
  stream: createFakeStream('#f3cda9', '#2b211c', '#dbe7f1', '#1f3f86'),
  sending: { microphone: true, camera },
});

const call = (changes: Partial<Call> = {}): Call => ({
  consultationId: 'c1',
  phase: 'live',
  localStream: createFakeStream('#eec6a3', '#c9ccd1', '#e8e3da', '#4d7a5a'),
  remotes: [specialist()],
  sending: { microphone: true, camera: true },
  quality: 'good',
  deviceProblem: null,
  ...changes,
});

const talking = { ...consultation, specialistName: '世田谷 担当1', specialistAway: false };
const inCall = { ...talking, state: 'inCall' } as const;
const warm = () => call({ phase: 'ready', remotes: [], quality: null });

/** Every state worth looking at; choosing and confirming are reached by touch from `idle`. */
export const scenes: Record<string, () => Scene> = {
  idle: () => scene(),
  'not-now': () => scene({ topics: topics.map(someNotNow) }),
  connecting: () => ({ connection: { state: 'connecting' }, view: null, call: null }),
  interrupted: () => ({ ...scene(), connection: { state: 'interrupted', since: 0 } }),
  waiting: () => scene({ consultation: { ...consultation, state: 'waiting', ahead: 1 } }, warm()),
  offered: () => scene({ consultation: { ...consultation, state: 'offered', ahead: 0 } }, warm()),
  'no-camera': () =>
    scene(
      { consultation: { ...consultation, state: 'waiting', ahead: 0 } },
      call({ phase: 'ready', localStream: null, remotes: [], deviceProblem: 'not-found' }),
    ),
  call: () => scene({ consultation: inCall }, call()),
  muted: () =>
    scene(
      { consultation: inCall },
      call({ sending: { microphone: false, camera: false }, quality: 'poor' }),
    ),
  voice: () => scene({ consultation: inCall }, call({ remotes: [specialist(false)] })),
  hold: () =>
    scene(
      { consultation: { ...talking, state: 'onHold', reason: 'checking' } },
      call({ quality: 'fair' }),
    ),
  thanks: () => scene({ last: { id: 'c1', how: 'talked', closed: false } }),
  cancelled: () => scene({ last: { id: 'c1', how: 'cancelled', closed: true } }),
  dropped: () => scene({ last: { id: 'c1', how: 'dropped', closed: true } }),
  enrol: () => ({
    connection: { state: 'refused', code: 'KIOSK_NOT_ENROLLED' },
    view: null,
    call: null,
  }),
  withdrawn: () => ({
    connection: { state: 'refused', code: 'KIOSK_REFUSED' },
    view: null,
    call: null,
  }),
  duplicate: () => ({
    connection: { state: 'refused', code: 'KIOSK_DUPLICATE' },
    view: null,
    call: null,
  }),
  refused: () => ({
    connection: { state: 'refused', code: 'CLIENT_TOO_OLD' },
    view: null,
    call: null,
  }),
};

/** The consultation that was on the screen before a scene that says how it ended. */
export const before: Scene = scene(
  { consultation: { ...consultation, state: 'waiting', ahead: 0 } },
  null,
);
