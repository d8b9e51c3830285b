import type { Call, Connection, RemoteParty } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { createI18n, I18nextProvider } from '@madoguchi/i18n';
import { ClockContext } from '@madoguchi/ui-kit';
import { createRoot } from 'react-dom/client';
import { Start } from '../app/Start.tsx';
import { ServicesContext, type Services } from '../app/services.ts';
import '../app/app.css';
import { DevicesProvider } from '../devices/DevicesProvider.tsx';
import { BOARD_DAYS, fakeBoard } from './boards.ts';
import { createFakeApi } from './fakeApi.ts';
import { createFakeDevices } from './fakeDevices.ts';
import { createSilentNotifier, createSilentSound } from './fakeServices.ts';
import { createFakeModel, liveCall } from './fakes.ts';
import { createFakeClock } from './fakeClock.ts';
import { drawnStream } from './drawnStream.ts';
import { ListOfScreens } from './ListOfScreens.tsx';
import { paperScene, withPaper } from './paperScenes.ts';
import { SCREENS } from './screens.ts';
import { VIEWS, type ViewName } from './views.ts';

/*
 * `/console/gallery.html?view=serving&call=poor` shows one state of the console without a server;
 * `fakeApi.ts` says what the addresses of the sign-in and of the own account are. `board=quiet|busy|faults` is the
 * day on a board, `wall=ward` or `wall=CENTER` the large one of a place. Without any, the list of all
 * screens. It is served by `vite` only and is no part of the build.
 */
const wanted = new URLSearchParams(location.search);
const isView = (name: string | null): name is ViewName => name !== null && name in VIEWS;
const name = wanted.get('view');
const view = isView(name) ? VIEWS[name] : null;

const picture = () => drawnStream();
const resident = (sending: RemoteParty['sending']): RemoteParty => ({
  seat: 'kiosk',
  stream: picture(),
  apart: {},
  sending,
});
const calls: Record<string, Partial<Call>> = {
  poor: { quality: 'poor', remotes: [resident({ microphone: false, camera: true, paper: false })] },
  cameraOff: {
    quality: 'fair',
    remotes: [resident({ microphone: true, camera: false, paper: false })],
    sending: { microphone: false, camera: false, paper: false },
  },
  preparing: { phase: 'preparing', remotes: [], localStream: null, quality: null },
  interrupted: { phase: 'interrupted', quality: 'poor' },
  replaced: {
    deviceNotices: [
      { source: 'camera', what: 'replaced', device: '内蔵カメラ', instead: '書画カメラ USB 2.0' },
      { source: 'microphone', what: 'silent', device: 'ヘッドセット', instead: null },
    ],
  },
  device: { deviceProblem: 'not-permitted', localStream: null },
};
const connections: Record<string, Connection> = {
  interrupted: { state: 'interrupted', since: Date.now() },
  refused: { state: 'refused', code: 'CLIENT_TOO_OLD' },
  ended: { state: 'refused', code: 'NOT_SIGNED_IN' },
};

const current = view?.current && view.current.state !== 'wrapUp' ? view.current : null;
/** The seats with a picture: not those that are held or disconnected. */
const seats = (current?.present ?? [])
  .filter(({ seat, away }) => seat !== current?.mySeat && !away)
  .map(({ seat }) => seat)
  .filter((seat) => seat !== 'kiosk' || (current !== null && !isResidentHeld(current)));
const paper = paperScene(wanted.get('paper'));
const model = createFakeModel(
  {
    connection: connections[wanted.get('connection') ?? ''] ?? { state: 'up' },
    view,
    call: current
      ? withPaper({ ...liveCall(picture, seats), ...calls[wanted.get('call') ?? ''] }, paper)
      : null,
  },
  picture,
  paper,
);

const services: Services = {
  api: createFakeApi(wanted, view?.me.role ?? 'specialist'),
  createModel: () => model,
  createBoard: (board) =>
    fakeBoard(board, BOARD_DAYS.find((day) => day === wanted.get('board')) ?? 'busy'),
  sound: createSilentSound(wanted.has('locked')),
  notifier: createSilentNotifier(wanted.get('notification')),
  arrival: {
    invitation: wanted.get('invitation'),
    refused: wanted.has('refused') ? 'WRONG_CREDENTIALS' : null,
    wall: wanted.has('wall') ? { placeId: wanted.get('wall') } : null,
  },
};

/** `&clock=…`: the device's clock is ahead by so many minutes (below zero: behind). */
const clock = createFakeClock(Number(wanted.get('clock') ?? '0'));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    location.search === '' ? (
      <ListOfScreens screens={SCREENS} />
    ) : (
      <I18nextProvider i18n={createI18n(wanted.get('lang') === 'en' ? 'en' : 'ja')}>
        <ClockContext value={clock}>
          <ServicesContext value={services}>
            <DevicesProvider devices={createFakeDevices(wanted)}>
              <Start />
            </DevicesProvider>
          </ServicesContext>
        </ClockContext>
      </I18nextProvider>
    ),
  );
}
