import type { KioskModel } from '@madoguchi/client';
import type { Seat } from '@madoguchi/domain';
import {
  marksDocument,
  pagesDocument,
  paperDocument,
  type MarksOperation,
  type MarkTool,
  type PagesState,
} from '@madoguchi/protocol';
import { fakePages } from './fakePages.ts';
import { fakeDocument, fakeDocuments, peopleSaid } from './fakeDocument.ts';
import {
  captionGrowing,
  captionLong,
  heardAway,
  heardEnded,
  heardGrowing,
  heardLate,
  sentenceShown,
  writingDrawn,
  writingTyped,
} from './writings.ts';

const begin = (by: Seat, tool: MarkTool, ...points: number[]): readonly [Seat, MarksOperation] => [
  by,
  { type: 'begin', id: `mark-${String(points[0])}`, surface: 'page-0', tool, points },
];

const answered = () => peopleSaid(['family']);

const PAGES: PagesState = {
  pages: [...fakePages],
  looking: {},
  handedOver: 0,
};

const looked = (changes: Partial<PagesState> = {}) =>
  fakeDocument(pagesDocument, { ...PAGES, ...changes });

/** A still was asked for when there were as many pages as there may be. */
const stillFailed = () =>
  fakeDocument(paperDocument, {
    ...paperDocument.empty(),
    still: { id: 'still', by: 'staff:s1', state: 'full' },
  });

/** What the specialist and the resident have drawn on the first page. */
const drawn = () =>
  fakeDocument(
    marksDocument,
    STROKES.reduce(
      (state, [by, operation]) => marksDocument.apply(state, operation, by),
      marksDocument.empty(),
    ),
  );

const STROKES: readonly (readonly [Seat, MarksOperation])[] = [
  begin('staff:s1', 'circle', 1500, 2200, 8600, 2200, 8600, 3300, 1500, 3300),
  begin('staff:s1', 'number', 1900, 2800),
  begin('staff:s1', 'arrow', 8000, 6200, 5200, 5200),
  begin('kiosk', 'pen', 3000, 4100, 3600, 3800, 4200, 4300, 5000, 3900, 5600, 4200),
];

/** The documents of the scenes that have any, by the name of the scene. */
const documents: Readonly<Record<string, () => KioskModel['document']>> = {
  sentence: () => fakeDocuments(sentenceShown(), answered()),
  caption: () => fakeDocuments(captionGrowing(), answered()),
  'caption-long': () => fakeDocuments(captionLong(), answered()),
  'caption-paper': () => fakeDocuments(captionGrowing(), looked(), drawn(), answered()),
  heard: () => fakeDocuments(heardGrowing(), answered()),
  'heard-late': () => fakeDocuments(heardLate(), answered()),
  'heard-ended': () => fakeDocuments(heardEnded(), answered()),
  'heard-away': () => fakeDocuments(heardAway(), answered()),
  'heard-writing': () => fakeDocuments(heardGrowing(), writingTyped(), answered()),
  'heard-paper': () => fakeDocuments(heardGrowing(), looked(), drawn(), answered()),
  'writing-typed': () => fakeDocuments(writingTyped(), answered()),
  'writing-drawn': () => fakeDocuments(writingDrawn(), answered()),
  'writing-people': () => fakeDocuments(writingTyped(), peopleSaid(null)),
  'form-empty': () => fakeDocuments(looked()),
  'form-pages': () => fakeDocuments(looked()),
  'form-people': () => fakeDocuments(peopleSaid(null)),
  'form-receipt-people': () => fakeDocuments(peopleSaid(null)),
  'paper-people': () => fakeDocuments(looked(), drawn(), peopleSaid(null)),
  people: () => fakeDocuments(peopleSaid(null)),
  'people-again': () => fakeDocuments(peopleSaid(['alone'], true)),
  call: () => fakeDocuments(answered()),
  summary: () => fakeDocuments(answered()),
  three: () => fakeDocuments(answered()),
  'paper-pages': () =>
    fakeDocuments(
      looked({ looking: { kiosk: 'page-0', 'staff:s1': 'page-1' } }),
      drawn(),
      answered(),
    ),
  'paper-only-page': () => fakeDocuments(looked({ pages: fakePages.slice(0, 1) }), drawn()),
  'paper-three': () => fakeDocuments(looked(), drawn(), answered()),
  'paper-shown': () => fakeDocuments(drawn(), answered()),
  'paper-still-full': () => fakeDocuments(stillFailed(), drawn(), answered()),
  'paper-passing': () => fakeDocuments(looked(), drawn(), answered()),
  'paper-held': () => fakeDocuments(looked(), drawn(), answered()),
  print: () => fakeDocuments(looked(), drawn()),
  'print-trouble': () => fakeDocuments(looked()),
  'print-both': () => fakeDocuments(looked(), drawn()),
  many: () => fakeDocuments(answered()),
};

/** The documents of a scene; most have none. */
export const documentsOf = (scene: string): KioskModel['document'] =>
  documents[scene]?.() ?? fakeDocuments();
