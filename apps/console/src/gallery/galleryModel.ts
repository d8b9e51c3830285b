import type { Call, Connection, ConsoleModel, RemoteParty } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import type { Written } from './fakeDocument.ts';
import { drawnStream } from './drawnStream.ts';
import { createFakeModel, liveCall } from './fakes.ts';
import { paperScene, withPaper } from './paperScenes.ts';
import { formScene, withForm } from './procedureScenes.ts';
import { VIEWS, type ViewName } from './views.ts';
import { heardScene, writingScene } from './writingScenes.ts';

const picture = () => drawnStream();
const resident = (sending: RemoteParty['sending']): RemoteParty => ({
  seat: 'kiosk',
  stream: picture(),
  apart: {},
  sending,
});
const calls: Record<string, () => Partial<Call>> = {
  poor: () => ({
    quality: 'poor',
    remotes: [resident({ microphone: false, camera: true, paper: false })],
  }),
  cameraOff: () => ({
    quality: 'fair',
    remotes: [resident({ microphone: true, camera: false, paper: false })],
    sending: { microphone: false, camera: false, paper: false },
  }),
  preparing: () => ({ phase: 'preparing', remotes: [], localStream: null, quality: null }),
  interrupted: () => ({ phase: 'interrupted', quality: 'poor' }),
  replaced: () => ({
    deviceNotices: [
      { source: 'camera', what: 'replaced', device: '内蔵カメラ', instead: '書画カメラ USB 2.0' },
      { source: 'microphone', what: 'silent', device: 'ヘッドセット', instead: null },
    ],
  }),
  device: () => ({ deviceProblem: 'not-permitted', localStream: null }),
};
const connections: Record<string, Connection> = {
  interrupted: { state: 'interrupted', since: Date.now() },
  refused: { state: 'refused', code: 'CLIENT_TOO_OLD' },
  ended: { state: 'refused', code: 'NOT_SIGNED_IN' },
};

/** What the resident's end says of its devices. */
const farDevices = (wanted: URLSearchParams): Written =>
  wanted.get('devices') === 'far'
    ? { devices: { faults: { kiosk: { microphone: 'silent', camera: 'in-use' } } } }
    : {};

const isView = (name: string | null): name is ViewName => name !== null && name in VIEWS;

/** The view of an address; `null` where nobody is signed in. */
export function viewOf(wanted: URLSearchParams): ConsoleView | null {
  const name = wanted.get('view');
  return isView(name) ? VIEWS[name] : null;
}

/** The model of an address: what its view, its call and its paper say. */
export function galleryModel(address: string): ConsoleModel {
  const wanted = new URLSearchParams(address);
  const form = formScene(wanted.get('form'));
  const seen = viewOf(wanted);
  const view = seen && withForm(seen, form);
  const current = view?.current && view.current.state !== 'wrapUp' ? view.current : null;
  /** The seats with a picture: not those that are held or disconnected. */
  const seats = (current?.present ?? [])
    .filter(({ seat, away }) => seat !== current?.mySeat && !away)
    .map(({ seat }) => seat)
    .filter((seat) => seat !== 'kiosk' || (current !== null && !isResidentHeld(current)));
  const paper = paperScene(wanted.get('paper'));
  const call = calls[wanted.get('call') ?? ''];
  return createFakeModel(
    {
      connection: connections[wanted.get('connection') ?? ''] ?? { state: 'up' },
      view,
      call: current ? withPaper({ ...liveCall(picture, seats), ...call?.() }, paper) : null,
    },
    picture,
    {
      ...paper,
      written: {
        ...{ ...paper.written, ...farDevices(wanted) },
        ...writingScene(wanted.get('writing')),
        ...heardScene(wanted.get('heard')),
      },
    },
    form,
    wanted,
  );
}
