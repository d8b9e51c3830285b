import type { Seat } from '@madoguchi/domain';
import {
  captionsDocument,
  writingDocument,
  type CaptionsState,
  type WritingOperation,
  type WritingState,
} from '@madoguchi/protocol';
import type { Written } from './fakeDocument.ts';

type Said = readonly [by: Seat, operation: WritingOperation];

const written = (...said: readonly Said[]): WritingState =>
  said.reduce(
    (state, [by, operation]) => writingDocument.apply(state, operation, by),
    writingDocument.empty(),
  );

const typed = (by: Seat, id: string, text: string): Said => [by, { type: 'write', id, text }];
const sent = (by: Seat, id: string, text: string): readonly Said[] => [
  typed(by, id, text),
  [by, { type: 'finish', id }],
];

const MINE = 'staff:s1';
const BEGUN: readonly Said[] = [
  ...sent(MINE, 'line-01', '介護保険の申請ですね。保険証はお持ちですか。'),
  ...sent('kiosk', 'line-02', 'はい。耳が遠いので、書いてください。'),
];

/** 田, as a finger draws it. */
const STROKES: readonly (readonly number[])[] = [
  [700, 300, 705, 780],
  [700, 300, 1000, 290, 1290, 300, 1295, 780],
  [710, 540, 1000, 535, 1285, 540],
  [995, 300, 1000, 770],
  [705, 775, 1000, 770, 1295, 775],
];

const scenes = {
  typed: written(
    ...BEGUN,
    typed('kiosk', 'line-03', 'ほけんしょうは　いえに'),
    typed(MINE, 'line-04', 'きょうは、なくても'),
  ),
  drawn: written(
    ...BEGUN,
    ...STROKES.map((points, at): Said => [
      'kiosk',
      { type: 'draw', id: 'line-05', at, points: [...points] },
    ]),
  ),
  full: written(
    ...BEGUN,
    ...sent('kiosk', 'line-06', `z${'\u0301'.repeat(40)}algo שלום عالم 💀`),
    ...sent('guest:gone', 'line-07', 'I am the interpreter.'),
    typed('kiosk', 'line-08', 'あ'.repeat(200)),
    typed(MINE, 'line-09', '申請書は窓口でお渡しします。'.repeat(14)),
  ),
} satisfies Record<string, WritingState>;

export const WRITING_SCENES = Object.keys(scenes);

const isScene = (name: string | null): name is keyof typeof scenes =>
  name !== null && name in scenes;

/** What `?writing=` says that was written in the call. */
export const writingScene = (name: string | null): Written =>
  isScene(name) ? { [writingDocument.name]: scenes[name] } : {};

const heard = (changes: Partial<CaptionsState>): CaptionsState => ({
  ...captionsDocument.empty(),
  engine: { language: 'ja', listening: true },
  ...changes,
});

const line = (text: string): CaptionsState['lines'] => [{ id: 1, by: MINE, text, done: false }];

const heardScenes = {
  on: heard({ lines: line('それでは、保険証をお持ちかどうか') }),
  long: heard({ lines: line('申請書は窓口でお渡しします。'.repeat(14)), missed: 'late' }),
  ended: heard({ missed: 'ended' }),
  off: heard({ engine: { language: 'ja', listening: false } }),
} satisfies Record<string, CaptionsState>;

export const HEARD_SCENES = Object.keys(heardScenes);

const isHeardScene = (name: string | null): name is keyof typeof heardScenes =>
  name !== null && name in heardScenes;

/** What `?heard=` says that a machine has heard in the call; nothing, and there is no engine. */
export const heardScene = (name: string | null): Written =>
  isHeardScene(name) ? { [captionsDocument.name]: heardScenes[name] } : {};
