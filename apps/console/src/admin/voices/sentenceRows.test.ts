import type { Sentence } from '@madoguchi/i18n/spoken';
import type { RecordingView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { isListed, rowsOf } from './sentenceRows.ts';
import { wardNames } from './wardNames.ts';

const sentence = (key: Sentence['key'], words: string, reading = words): Sentence => ({
  ...{ key, words, reading },
  hasValues: words.includes('{'),
});
const recorded: RecordingView = {
  ...{ recordingId: 'r', key: 'kiosk:idle.title', words: '顔を見て 相談できます', ms: 900 },
  ...{ addedByName: '管理', addedAt: 1, mayRestore: false },
};
const sentences = [
  sentence('kiosk:idle.title', '顔を見て 相談できます'),
  sentence('kiosk:waiting.sit', 'お待ちください', 'おまちください'),
  sentence('kiosk:waiting.next', '番です'),
  sentence('kiosk:waiting.ahead', 'あと {count}人'),
];
const statesOf = (words: string, isSynthesised = true) =>
  rowsOf({ sentences, names: [] }, [{ ...recorded, words }], 'ja', isSynthesised).map(
    ({ state }) => state,
  );

test('[RA14] each sentence says whether it is recorded, read by a stand-in, or silent', () => {
  expect(statesOf('顔を見て 相談できます')).toEqual(['recorded', 'standIn', 'silent']);
  expect(statesOf('顔を見て 相談できます', false)).toEqual(['recorded', 'silent', 'silent']);
});

test('[RA14] a recording of other words is outdated, and counts as missing', () => {
  expect(statesOf('顔を見て 話せます')[0]).toBe('outdated');
  const rows = rowsOf({ sentences, names: [] }, [{ ...recorded, words: '古い' }], 'ja', true);
  expect(rows.filter((row) => isListed(row, 'missing'))).toHaveLength(3);
  expect(rows.filter((row) => isListed(row, 'recorded'))).toHaveLength(0);
  expect(rows.filter((row) => isListed(row, 'all'))).toHaveLength(3);
});

test('[RA15] a name that several desks have is recorded once, and one that was changed is outdated', () => {
  const welfare = { ja: '保健福祉課', 'ja-easy': '保健福祉課《ほけんふくしか》' };
  const desks = ['a', 'b'].map((id) => ({ id, name: welfare }));
  const names = wardNames([{ id: 'care', name: { ja: '介護' } }], desks, 'ja');
  const ofDesk = { ...recorded, key: 'ward:desk.b', words: '保健福祉課' };
  const rowsWith = (...recordings: readonly RecordingView[]) =>
    rowsOf({ sentences: [], names }, recordings, 'ja', true).map(({ key, state, reading }) => ({
      ...{ key, state, reading },
    }));
  expect(rowsWith(ofDesk)).toEqual([
    { key: 'ward:topic.care', state: 'silent', reading: '介護' },
    { key: 'ward:desk.b', state: 'recorded', reading: 'ほけんふくしか' },
  ]);
  const renamed = rowsWith({ ...ofDesk, words: '福祉課' })[1];
  expect(renamed).toMatchObject({ key: 'ward:desk.b', state: 'outdated' });
  const rows = rowsOf({ sentences, names }, [], 'ja', true);
  expect(rows.filter((row) => isListed(row, 'names'))).toHaveLength(2);
});
