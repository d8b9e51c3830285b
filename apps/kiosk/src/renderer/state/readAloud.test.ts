import { expect, test } from 'vitest';
import { spoken, voiceAmong } from './readAloud.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService });

test('[K15] a voice of the machine is taken before one from the network, and none of another language', () => {
  const [far, near] = [voice('ja-JP', false), voice('ja-JP', true)];
  expect(voiceAmong([voice('en-GB', true), far, near], 'ja')).toBe(near);
  expect(voiceAmong([far], 'ja-easy')).toBe(far);
  expect(voiceAmong([near], 'en')).toBeNull();
});

test('[K15] a word with a reading is said once', () => {
  expect(spoken('お年寄《としよ》りの 世話《せわ》。住《す》む 家《いえ》')).toBe(
    'お年寄りの 世話。住む 家',
  );
});
