import type { Connection, HandsetModel } from '@madoguchi/client';
import { AppError, HANDSET_ENDINGS } from '@madoguchi/domain';
import type { HandsetView, SummaryView } from '@madoguchi/protocol';
import { followGallery } from '@madoguchi/ui-kit';
import { HandsetPage } from '../handset/HandsetPage.tsx';
import { HandsetServicesContext, type HandsetServices } from '../handset/services.ts';
import { drawnStream } from './drawnStream.ts';
import { fakeDocuments } from './fakeDocument.ts';
import { liveCall } from './fakes.ts';
import { fakePages } from './fakePages.ts';
import { writingScene } from './writingScenes.ts';

/** Every screen of a resident's phone, by name, with its address in the gallery of guests. */
export const HANDSET_SCREENS: Readonly<Record<string, string>> = {
  'handset-start': 'handset=start',
  'handset-start-easy': 'handset=start&lang=ja-easy',
  'handset-joined': 'handset=joined&writing=typed',
  'handset-check': 'handset=check',
  'handset-check-ne': 'handset=check&lang=ne',
  'handset-moving': 'handset=moving&lang=ko',
  'handset-carried': 'handset=carried',
  'handset-carried-writing': 'handset=carried&writing=typed&lang=ne',
  'handset-carried-held': 'handset=carriedHeld&lang=ja-easy',
  'handset-carried-summary': 'handset=carriedSummary&lang=zh-Hans',
  'handset-carried-over': 'handset=carriedOver',
  'handset-empty': 'handset=joined&lang=ne',
  'handset-held': 'handset=held&writing=full&lang=ja-easy',
  'handset-cut': 'handset=cut&writing=typed&lang=ko',
  ...Object.fromEntries(
    [...HANDSET_ENDINGS, 'refused'].map((name) => [`handset-${name}`, `handset=${name}`]),
  ),
};

const joined = {
  stage: 'joined',
  consultationId: 'c0',
  language: 'ja',
  held: false,
  present: [
    { seat: 'kiosk', kind: 'resident', name: '', away: false },
    { seat: 'staff:s1', kind: 'specialist', name: '試験 一郎', away: false },
  ],
} satisfies HandsetView;

/** What a specialist shows of a talk. */
const SUMMARY: SummaryView = {
  ...{ consultationId: 'c0', title: { ja: '相談のまとめ' } },
  ticket: { title: { ja: '受付番号' }, number: '池尻-012' },
  ...{ day: { ja: '令和8年12月3日(木)' }, deskName: { ja: '世田谷総合支所 保健福祉課' } },
  place: { ja: '池尻まちづくりセンター' },
  sections: [
    {
      ...{ part: 'nextStep', title: { ja: '次にすること' } },
      lines: [{ ja: '申請書を書いて、まちづくりセンターの窓口に出してください。' }],
    },
    {
      ...{ part: 'papers', title: { ja: '持ち物' } },
      lines: [{ ja: '介護保険の保険証' }, { ja: '本人を確かめられるもの' }],
    },
  ],
  page: null,
};

/** The view that a state stands for. */
function viewOf(state: string): HandsetView {
  const because = HANDSET_ENDINGS.find((each) => each === state);
  if (because !== undefined) return { stage: 'over', because, summary: null };
  if (state === 'carriedOver') return { stage: 'over', because: 'callOver', summary: SUMMARY };
  if (state === 'moving') return { ...joined, stage: 'moving' };
  if (!state.startsWith('carried')) return { ...joined, held: state === 'held' };
  return {
    ...{ ...joined, stage: 'carried', waiting: false, held: state === 'carriedHeld' },
    summary: state === 'carriedSummary' ? SUMMARY : null,
  };
}

/** What the address of a code brings, before it is used. */
function codeOf(state: string | null): HandsetServices['code'] {
  if (state !== 'start' && state !== 'check') return null;
  const takes = state === 'check' ? 'call' : 'writing';
  return { code: 'x'.repeat(43), language: 'ja', takes };
}

/** The model of an address: the state that it names. */
function modelOf(address: string): HandsetModel {
  const wanted = new URLSearchParams(address);
  const state = wanted.get('handset') ?? 'joined';
  const connections: Readonly<Record<string, Connection>> = {
    refused: { state: 'refused', code: 'REPLACED' },
    cut: { state: 'interrupted', since: 0 },
  };
  const snapshot = {
    connection: connections[state] ?? ({ state: 'up' } as const),
    view: viewOf(state),
    call: state.startsWith('carried') ? liveCall(drawnStream, ['staff:s1']) : null,
  };
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    document: fakeDocuments(writingScene(wanted.get('writing'))),
    pages: fakePages({}),
    setSending: () => undefined,
    end: () => Promise.reject(new AppError('UNREACHABLE')),
    dispose: () => undefined,
  };
}

const servicesOf = (wanted: URLSearchParams): HandsetServices => ({
  api: { call: () => Promise.reject(new AppError('UNREACHABLE')) },
  createModel: () => followGallery(location.search, modelOf),
  code: codeOf(wanted.get('handset')),
});

/** The page of a resident's phone in one state. */
export const handsetScreen = (wanted: URLSearchParams) => (
  <HandsetServicesContext value={servicesOf(wanted)}>
    <HandsetPage />
  </HandsetServicesContext>
);
