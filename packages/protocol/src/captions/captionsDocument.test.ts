import type { Seat } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import {
  CAPTION_LIMITS,
  captionsDocument,
  shownCaptions,
  type CaptionsOperation,
  type CaptionsState,
} from './captionsDocument.ts';

const STAFF = 'staff:s1';
const hear = (id: number, text: string, done = false): CaptionsOperation => ({
  ...{ type: 'hear', id, text, done },
});
const want = (wanted: boolean): CaptionsOperation => ({ type: 'want', wanted });

const after = (
  ...operations: readonly (CaptionsOperation | readonly [Seat, CaptionsOperation])[]
): CaptionsState =>
  operations.reduce((state, each) => {
    const [by, operation] = 'type' in each ? ([STAFF, each] as const) : each;
    return captionsDocument.apply(state, operation, by);
  }, captionsDocument.empty());

test('[CA4] a line grows and changes until it is done, and then stays', () => {
  const state = after(
    hear(1, '保険'),
    hear(1, '保険証は'),
    hear(1, '保険証は', true),
    hear(1, 'x'),
  );
  expect(state.lines).toEqual([{ id: 1, by: STAFF, text: '保険証は', done: true }]);
});

test('[CA4] a line that turns out to be none goes, and nobody changes that of another voice', () => {
  expect(after(hear(1, 'えー'), hear(1, '', true)).lines).toEqual([]);
  expect(after(hear(1, ''), hear(1, '', true)).lines).toEqual([]);
  expect(after(hear(1, 'あ'), ['staff:s2', hear(1, 'い')]).lines[0]?.text).toBe('あ');
});

test('[CA5] the oldest lines give way, and two are shown', () => {
  const many = Array.from({ length: 40 }, (_, n) => hear(n + 1, `${n + 1}`, true));
  const state = after(...many);
  expect(state.lines).toHaveLength(CAPTION_LIMITS.lines);
  expect(shownCaptions(state).map(({ text }) => text)).toEqual(['39', '40']);
});

test('[CA7] put away, the lines are gone and no others come until they are wanted again', () => {
  const away = after(hear(1, 'あ', true), want(false), hear(2, 'い'), {
    type: 'miss',
    missed: 'late',
  });
  expect(away).toMatchObject({ lines: [], wanted: false, missed: null });
  expect(
    captionsDocument.apply(captionsDocument.apply(away, want(true), 'kiosk'), hear(3, 'う'), STAFF)
      .lines,
  ).toHaveLength(1);
});

test('[CA6] that words are missing stands there until the next ones', () => {
  const missing = after(hear(1, 'あ', true), { type: 'miss', missed: 'ended' });
  expect(missing).toMatchObject({ missed: 'ended', lines: [{ id: 1 }] });
  expect(captionsDocument.apply(missing, hear(2, 'い'), STAFF).missed).toBeNull();
});

test('[CA5] pages may only put captions away or bring them back', () => {
  const { ofPages, operation } = captionsDocument;
  expect(ofPages?.safeParse(want(false)).success).toBe(true);
  for (const forged of [
    hear(1, 'うそ', true),
    { type: 'miss', missed: 'late' },
    { type: 'engine', engine: { language: 'ja', listening: true } },
  ]) {
    expect(ofPages?.safeParse(forged).success).toBe(false);
    expect(operation.safeParse(forged).success).toBe(true);
  }
  expect(operation.safeParse(hear(1, 'a\nb')).success).toBe(false);
});
