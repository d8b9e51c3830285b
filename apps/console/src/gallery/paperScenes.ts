import type { Call } from '@madoguchi/client';
import {
  pagesDocument,
  paperDocument,
  PLAIN_SHAPE,
  roomPeopleDocument,
  type Mask,
  type Page,
  type PagesState,
  type PaperState,
  type RoomPeopleState,
  type Showing,
} from '@madoguchi/protocol';
import { drawForm, drawnPaper } from './drawnStream.ts';
import type { Written } from './fakeDocument.ts';

/** What the documents of a call say of the paper, the pictures of its pages, and whether its own picture arrives. */
export interface PaperScene {
  readonly written: Written;
  readonly pages: Readonly<Record<string, () => Promise<Blob>>>;
  readonly arrives: boolean;
  /** Whether the resident's only camera is needed for the paper. */
  readonly faceAway: boolean;
}

const SHOWN: Showing = { state: 'shown', way: 'desk' };
const OFF: Showing = { state: 'off' };
const MASK: Mask = { id: 'm1', box: { x: 3600, y: 4800, width: 2800, height: 900 }, by: 'kiosk' };
const MINE = 'staff:s1';

const page = (id: string, change: Partial<Page> = {}): Page => ({
  ...{
    id,
    kind: 'still',
    by: 'kiosk',
    type: 'image/png',
    width: 1920,
    height: 1080,
    bytes: 90_000,
  },
  ...{ title: null, sheet: null, shape: PLAIN_SHAPE },
  ...change,
});
const sheet = (number: number): Page =>
  page(`s${String(number)}`, {
    ...{ kind: 'shared', by: MINE, title: '記入例', sheet: { number, of: 3 } },
    ...{ width: 1080, height: 1527 },
  });
const PAGES = [page('p1'), page('p2', { shape: { ...PLAIN_SHAPE, turn: 90 } }), sheet(1), sheet(2)];

/** A scene: what is said of the live picture, and of the pages. */
type Said = Partial<PaperState> & {
  readonly of?: Partial<PagesState>;
  readonly people?: RoomPeopleState['said'];
};

const TOGETHER: RoomPeopleState['said'] = {
  kiosk: { people: ['family'], again: false },
  [MINE]: { people: ['colleague'], again: false },
};
const AGAIN: RoomPeopleState['said'] = {
  kiosk: { people: ['family'], again: true },
  [MINE]: { people: ['colleague'], again: true },
};

const scenes = {
  together: { people: TOGETHER },
  again: { people: AGAIN },
  hand: { hasDeskCamera: false },
  asked: { showing: { state: 'asked', by: MINE, way: 'desk' } },
  askedBy: { showing: { state: 'asked', by: 'staff:s3', way: 'hand' } },
  shown: { showing: SHOWN },
  masked: { showing: SHOWN, masks: [MASK] },
  inHand: { showing: { state: 'shown', way: 'hand' }, hasDeskCamera: false },
  blank: { showing: SHOWN, blank: true },
  missing: { showing: SHOWN },
  taking: { showing: SHOWN, still: { id: 'x', by: MINE, state: 'taking' } },
  checking: { showing: SHOWN, still: { id: 'x', by: MINE, state: 'checking' } },
  failed: { showing: SHOWN, still: { id: 'x', by: MINE, state: 'noCamera' } },
  pages: {
    showing: SHOWN,
    people: TOGETHER,
    of: { pages: PAGES, looking: { [MINE]: 'p1', kiosk: 's1' } },
  },
  onlyPages: { showing: OFF, of: { pages: PAGES, looking: { [MINE]: 's2', kiosk: 's2' } } },
} satisfies Record<string, Said>;
type SceneName = keyof typeof scenes;

/** The names of the scenes, as `&paper=…` of the gallery has them. */
export const PAPER_SCENES = Object.keys(scenes) as readonly SceneName[];

const isScene = (name: string | null): name is SceneName => name !== null && name in scenes;

/** The scene of a name; without one there is no paper. */
export function paperScene(name: string | null): PaperScene {
  if (!isScene(name)) return { written: {}, pages: {}, arrives: false, faceAway: false };
  const { of, people = {}, ...said }: Said = scenes[name];
  const paper: PaperState = { ...paperDocument.empty(), hasDeskCamera: true, ...said };
  return {
    written: {
      [paperDocument.name]: paper,
      [pagesDocument.name]: { ...pagesDocument.empty(), ...of },
      [roomPeopleDocument.name]: { said: people },
    },
    pages: Object.fromEntries(PAGES.map((each) => [each.id, () => drawn(each)])),
    arrives: paper.showing.state === 'shown' && !paper.blank && name !== 'missing',
    faceAway: paper.showing.state !== 'off' && paper.showing.way === 'hand',
  };
}

/** The call with the picture of the paper in it. */
export function withPaper(call: Call, { arrives, faceAway }: PaperScene): Call {
  if (!arrives && !faceAway) return call;
  const apart = arrives ? { paper: drawnPaper() } : {};
  return {
    ...call,
    remotes: call.remotes.map((party) =>
      party.seat === 'kiosk'
        ? {
            ...party,
            apart,
            sending: {
              ...party.sending,
              paper: arrives,
              camera: party.sending.camera && !faceAway,
            },
          }
        : party,
    ),
  };
}

/** The picture of a page, as large as it says. */
function drawn({ width, height }: Page): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context) drawForm(context);
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new TypeError('no picture'))));
  });
}
