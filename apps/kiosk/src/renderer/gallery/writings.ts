import {
  captionsDocument,
  writingDocument,
  type CaptionsState,
  type WritingOperation,
} from '@madoguchi/protocol';
import type { Seat } from '@madoguchi/domain';
import { fakeDocument, type Fake } from './fakeDocument.ts';

const SENTENCE = {
  ja: '申請のあと、調査員がご自宅に伺います。日にちは電話でお知らせします。',
  'ja-easy':
    '申《もう》しこみの あと、調《しら》べる 人《ひと》が 家《いえ》に 行《い》きます。日《ひ》は 電話《でんわ》で 言《い》います。',
  en: 'After the application somebody will visit you at home. We will telephone to agree on a day.',
};

type Said = readonly [by: Seat, operation: WritingOperation];

/** The 筆談 after some have written in it. */
const written = (...said: readonly Said[]): Fake =>
  fakeDocument(
    writingDocument,
    said.reduce(
      (state, [by, operation]) => writingDocument.apply(state, operation, by),
      writingDocument.empty(),
    ),
  );

const typed = (by: Seat, id: string, text: string): Said => [by, { type: 'write', id, text }];
const sent = (by: Seat, id: string, text: string): readonly Said[] => [
  typed(by, id, text),
  [by, { type: 'finish', id }],
];

const QUESTION = sent('staff:s1', 'line-01', '介護保険の 申請ですね。保険証は お持ちですか。');
const ANSWER = sent('kiosk', 'line-02', 'はい。耳が 遠いので 書いて ください。');
const GOING = typed('staff:s1', 'line-03', 'わかりました。では、申請の あとの ことを');

/** 山 and 田, as a finger draws them. */
const STROKES: readonly (readonly number[])[] = [
  [600, 180, 600, 420, 605, 700],
  [330, 430, 335, 720, 600, 730, 860, 725],
  [865, 420, 860, 600, 862, 780],
  [1400, 300, 1405, 780],
  [1400, 300, 1700, 290, 1990, 300, 1995, 780],
  [1410, 540, 1700, 535, 1985, 540],
  [1695, 300, 1700, 770],
  [1405, 775, 1700, 770, 1995, 775],
];
const drawn = (by: Seat, id: string): readonly Said[] =>
  STROKES.map((points, at) => [by, { type: 'draw', id, at, points: [...points] }]);

/** A sentence of the specialist that was prepared. */
export const sentenceShown = (): Fake =>
  written(['staff:s1', { type: 'say', id: 'line-00', text: SENTENCE }]);

/** What the specialist writes, while they write it. */
export const captionGrowing = (): Fake => written(...QUESTION, GOING);

/** As much as may be written at once, and what somebody wrote who is not kind. */
export const captionLong = (): Fake =>
  written(
    ...sent(
      'staff:s1',
      'line-01',
      `z${'\u0301'.repeat(80)}a${'\u0335\u0300'.repeat(40)}lgo שלום عالم 💀`,
    ),
    typed('staff:s1', 'line-02', '申請書は窓口でお渡しします。'.repeat(14)),
  );

/** The resident writes with keys. */
export const writingTyped = (): Fake =>
  written(...QUESTION, ...ANSWER, GOING, typed('kiosk', 'line-04', '保険証は いえに'));

/** They write with a finger, and have done so before. */
export const writingDrawn = (): Fake =>
  written(
    ...QUESTION,
    ...drawn('kiosk', 'line-02'),
    ['kiosk', { type: 'finish', id: 'line-02' }],
    GOING,
    ...drawn('kiosk', 'line-05').slice(0, 6),
  );

const heard = (changes: Partial<CaptionsState>): Fake =>
  fakeDocument(captionsDocument, {
    ...captionsDocument.empty(),
    engine: { language: 'ja', listening: true },
    ...changes,
  });

const heardLine = (id: number, text: string, done = true): CaptionsState['lines'][number] => ({
  ...{ id, by: 'staff:s1', text, done },
});

/** What a machine hears the specialist say, while they say it. */
export const heardGrowing = (): Fake =>
  heard({
    lines: [
      heardLine(1, '介護保険の申請ですね。'),
      heardLine(2, 'それでは、保険証をお持ちかどうか', false),
    ],
  });

/** It could not keep up, after as much as a line has. */
export const heardLate = (): Fake =>
  heard({ lines: [heardLine(1, '申請書は窓口でお渡しします。'.repeat(14))], missed: 'late' });

/** It has ended before it heard anything. */
export const heardEnded = (): Fake => heard({ missed: 'ended' });

/** Somebody has put it away. */
export const heardAway = (): Fake => heard({ wanted: false });

/** Calls in which something is written or asked: `documents.ts`. */
export const WRITTEN_SCENES = [
  ...['sentence', 'caption', 'caption-long', 'caption-paper'],
  ...['heard', 'heard-late', 'heard-ended', 'heard-away', 'heard-writing', 'heard-paper'],
  ...['writing-typed', 'writing-drawn', 'writing-people', 'people', 'people-again'],
];
