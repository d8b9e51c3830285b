import { expect, test } from 'vitest';
import { ofWard } from './spoken.ts';
import { earphonesAmong } from './earphones.ts';
import { voiceAmong } from './ownVoice.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService });

test('[K15] a voice of the machine is taken before one from the network, and none of another language', () => {
  const [far, near] = [voice('ja-JP', false), voice('ja-JP', true)];
  expect(voiceAmong([voice('en-GB', true), far, near], 'ja')).toBe(near);
  expect(voiceAmong([far], 'ja-easy')).toBe(far);
  expect(voiceAmong([near], 'en')).toBeNull();
});

test('[K15] a word with a reading is said once', () => {
  const { words, reading } = ofWard('お年寄《としよ》りの 世話《せわ》。住《す》む 家《いえ》');
  expect(words).toBe('お年寄りの 世話。住む 家');
  expect(reading).toBe('おとしよりの せわ。すむ いえ');
});

test('[RA7] earphones are found among the outputs by their name, and nothing else is', () => {
  const output = (deviceId: string, label: string) => ({
    ...{ deviceId, label },
    kind: 'audiooutput' as const,
  });
  const speaker = output('1', 'スピーカー (Realtek Audio)');
  expect(earphonesAmong([speaker, output('default', '既定 - ヘッドホン')])).toBeNull();
  for (const label of [
    'Headphones (USB)',
    'ヘッドホン',
    'ヘッドフォン',
    'イヤホン',
    'Headset Earphone',
  ])
    expect(earphonesAmong([speaker, output('2', label)])).toBe('2');
  expect(
    earphonesAmong([{ deviceId: '3', label: 'Headset', kind: 'audioinput' }, speaker]),
  ).toBeNull();
});
