import type { Call, Connection, GuestModel } from '@madoguchi/client';
import { AppError, GUEST_ENDINGS } from '@madoguchi/domain';
import { createI18n, I18nextProvider, LANGUAGES, OFFICE_LANGUAGES } from '@madoguchi/i18n';
import { addLanguage, HANDSET_TEXTS } from '@madoguchi/i18n/handsets';
import { GUEST_TEXTS } from '@madoguchi/i18n/guests';
import type { GuestView, PresentPerson } from '@madoguchi/protocol';
import { ClockContext, followGallery } from '@madoguchi/ui-kit';
import { GuestPage } from '../guest/GuestPage.tsx';
import { GuestServicesContext, type GuestServices } from '../guest/services.ts';
import { DevicesProvider } from '../devices/DevicesProvider.tsx';
import { drawnStream, drawnTrack } from './drawnStream.ts';
import { createFakeDevices } from './fakeDevices.ts';
import { createFakeClock } from './fakeClock.ts';
import { fakeDocuments } from './fakeDocument.ts';
import { fakePages } from './fakePages.ts';
import { paperScene, withPaper } from './paperScenes.ts';
import { writingScene } from './writingScenes.ts';
import { HANDSET_SCREENS, handsetScreen } from './handset.tsx';
import { showScreens } from './showScreens.tsx';

/*
 * `/console/guestGallery.html?view=call&people=4` shows one state of a guest's page without a server;
 * `view`: check, lobby, call, held, link, refused, or why it is over (consultationOver, sentAway, …).
 * `handset=joined` and others show the page of a resident's phone. Without any, the list of all screens. It is served by `vite` only.
 */

const peopleOf = (isAway: boolean, signs: boolean): readonly PresentPerson[] => [
  { seat: 'kiosk', kind: 'resident', name: '', away: false },
  { seat: 'staff:s1', kind: 'specialist', name: '試験 一郎', away: false },
  { seat: 'guest:me', kind: signs ? 'signInterpreter' : 'interpreter', name: '通訳', away: false },
  { seat: 'staff:s2', kind: 'headOffice', name: '試験 二郎', away: isAway },
  { seat: 'staff:s3', kind: 'centerStaff', name: '試験 三郎', away: false },
  { seat: 'guest:g2', kind: 'partner', name: '試験 連携機関', away: false },
];
const refusals: Readonly<Record<string, Connection>> = {
  link: { state: 'refused', code: 'INVITATION_INVALID' },
  refused: { state: 'refused', code: 'REPLACED' },
};

/** The model of an address: the state that it names. */
function modelOf(address: string): GuestModel {
  const wanted = new URLSearchParams(address);
  const state = wanted.get('view') ?? 'check';
  const count = Number(wanted.get('people') ?? '2');
  const present = peopleOf(wanted.has('away'), wanted.has('signs')).slice(0, count + 1);
  const held = state === 'held';
  const facts = { name: '手話通訳', leadName: '試験 一郎' };
  const views: Readonly<Record<string, GuestView>> = {
    lobby: { stage: 'inLobby', ...facts },
    ...Object.fromEntries(GUEST_ENDINGS.map((because) => [because, { stage: 'over', because }])),
  };
  const inCall: GuestView = {
    stage: 'present',
    ...facts,
    consultationId: 'c0',
    topicName: { ja: '介護・高齢者' },
    residentHeld: held,
    mySeat: 'guest:me',
    present,
  };

  const sending = { microphone: true, camera: true, paper: false };
  const call: Call = {
    consultationId: 'c0',
    phase: 'live',
    localStream: drawnStream(),
    remotes: present
      .filter(({ seat, away }) => seat !== 'guest:me' && !away && !(held && seat === 'kiosk'))
      .map(({ seat }) => ({ seat, stream: drawnStream(), apart: {}, sending })),
    sending,
    quality: 'good',
    deviceProblem: null,
    deviceFaults: {},
    reached: true,
    deviceNotices: wanted.has('replaced')
      ? [{ source: 'camera', what: 'replaced', device: '内蔵カメラ', instead: '書画カメラ' }]
      : [],
    ownTracks: { microphone: null, camera: drawnTrack('内蔵カメラ (試験)'), paper: null },
  };
  const isRefused = state in refusals;
  const paper = paperScene(wanted.get('paper'));
  const view = views[state] ?? inCall;
  const snapshot = {
    connection: refusals[state] ?? ({ state: 'up' } as const),
    view: isRefused ? null : view,
    call: !isRefused && view.stage === 'present' ? withPaper(call, paper) : null,
  };
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    setSending: () => undefined,
    document: fakeDocuments({ ...paper.written, ...writingScene(wanted.get('writing')) }),
    pages: fakePages(paper.pages),
    part: () => Promise.resolve(),
    dispose: () => undefined,
  };
}

/** Every screen of a guest, by name, with its address in the gallery. */
const SCREENS: Readonly<Record<string, string>> = {
  check: 'view=check',
  denied: 'view=check&denied',
  'check-taken': 'view=check&devices=taken',
  lobby: 'view=lobby',
  held: 'view=held',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`call-${n}`, `view=call&people=${n}`])),
  ...Object.fromEntries([2, 3, 5].map((n) => [`signed-${n}`, `view=call&people=${n}&signs`])),
  away: 'view=call&people=4&away',
  paper: 'view=call&people=3&paper=masked',
  'paper-asked': 'view=call&people=3&paper=askedBy',
  pages: 'view=call&people=2&paper=pages',
  'pages-easy': 'view=call&people=2&paper=pages&lang=ja-easy',
  writing: 'view=call&people=2&writing=full',
  'writing-easy': 'view=call&people=3&writing=drawn&lang=ja-easy',
  'writing-held': 'view=held&writing=typed',
  'call-replaced': 'view=call&replaced',
  english: 'view=call&people=3&lang=en',
  'check-easy': 'view=check&lang=ja-easy',
  ...Object.fromEntries(
    [...Object.keys(refusals), ...GUEST_ENDINGS].map((name) => [name, `view=${name}`]),
  ),
};

/** A guest who has not come in yet has the token of the link. */
const servicesOf = (wanted: URLSearchParams): GuestServices => ({
  api: { call: () => Promise.reject(new AppError('UNREACHABLE')) },
  createModel: () => followGallery(location.search, modelOf),
  token: (wanted.get('view') ?? 'check') === 'check' ? 'x'.repeat(43) : null,
});

function screenOf(wanted: URLSearchParams) {
  if (wanted.has('handset')) return handsetIn(wanted);
  const language = OFFICE_LANGUAGES.find((each) => each === wanted.get('lang')) ?? 'ja';
  return (
    <I18nextProvider i18n={createI18n(GUEST_TEXTS, language)}>
      <ClockContext value={createFakeClock(0)}>
        <GuestServicesContext value={servicesOf(wanted)}>
          <DevicesProvider devices={createFakeDevices(wanted)}>
            <GuestPage />
          </DevicesProvider>
        </GuestServicesContext>
      </ClockContext>
    </I18nextProvider>
  );
}

/** The phone speaks every language of the kiosk. */
function handsetIn(wanted: URLSearchParams) {
  const language = LANGUAGES.find((each) => each === wanted.get('lang')) ?? 'ja';
  const i18n = createI18n(HANDSET_TEXTS, language);
  void addLanguage(i18n, language).then(() => i18n.changeLanguage(language));
  return (
    <I18nextProvider i18n={i18n}>
      <ClockContext value={createFakeClock(0)}>
        <DevicesProvider devices={createFakeDevices(wanted)}>
          {handsetScreen(wanted)}
        </DevicesProvider>
      </ClockContext>
    </I18nextProvider>
  );
}

showScreens({ ...SCREENS, ...HANDSET_SCREENS }, screenOf);
