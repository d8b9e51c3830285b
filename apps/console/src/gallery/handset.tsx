import type { Connection, HandsetModel } from '@madoguchi/client';
import { AppError, HANDSET_ENDINGS } from '@madoguchi/domain';
import type { HandsetView } from '@madoguchi/protocol';
import { followGallery } from '@madoguchi/ui-kit';
import { HandsetPage } from '../handset/HandsetPage.tsx';
import { HandsetServicesContext, type HandsetServices } from '../handset/services.ts';
import { fakeDocuments } from './fakeDocument.ts';
import { fakePages } from './fakePages.ts';
import { writingScene } from './writingScenes.ts';

/** Every screen of a resident's phone, by name, with its address in the gallery of guests. */
export const HANDSET_SCREENS: Readonly<Record<string, string>> = {
  'handset-start': 'handset=start',
  'handset-start-easy': 'handset=start&lang=ja-easy',
  'handset-joined': 'handset=joined&writing=typed',
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

/** The model of an address: the state that it names. */
function modelOf(address: string): HandsetModel {
  const wanted = new URLSearchParams(address);
  const state = wanted.get('handset') ?? 'joined';
  const because = HANDSET_ENDINGS.find((each) => each === state);
  const connections: Readonly<Record<string, Connection>> = {
    refused: { state: 'refused', code: 'REPLACED' },
    cut: { state: 'interrupted', since: 0 },
  };
  const snapshot = {
    connection: connections[state] ?? ({ state: 'up' } as const),
    view: because ? ({ stage: 'over', because } as const) : { ...joined, held: state === 'held' },
    call: null,
  };
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    document: fakeDocuments(writingScene(wanted.get('writing'))),
    pages: fakePages({}),
    dispose: () => undefined,
  };
}

const servicesOf = (wanted: URLSearchParams): HandsetServices => ({
  api: { call: () => Promise.reject(new AppError('UNREACHABLE')) },
  createModel: () => followGallery(location.search, modelOf),
  code: wanted.get('handset') === 'start' ? { code: 'x'.repeat(43), language: 'ja' } : null,
});

/** The page of a resident's phone in one state. */
export const handsetScreen = (wanted: URLSearchParams) => (
  <HandsetServicesContext value={servicesOf(wanted)}>
    <HandsetPage />
  </HandsetServicesContext>
);
