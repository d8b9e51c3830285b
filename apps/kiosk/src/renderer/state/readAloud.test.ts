import { afterEach, expect, test, vi } from 'vitest';
import {
  goOnReading,
  pauseReading,
  readAgain,
  readPrompt,
  spoken,
  voiceAmong,
} from './readAloud.ts';

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

afterEach(() => {
  vi.unstubAllGlobals();
});

test('[K501] reading aloud is stopped in the middle, goes on, and is repeated', () => {
  const done: string[] = [];
  class Words {
    readonly text: string;
    voice: unknown = null;
    lang = '';
    rate = 1;
    constructor(text: string) {
      this.text = text;
    }
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Words);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [voice('ja-JP', true)],
    speak: ({ text }: Words) => done.push(`says ${text}`),
    cancel: () => done.push('ends'),
    pause: () => done.push('stops'),
    resume: () => done.push('goes on'),
  });
  readAgain('ja');
  expect(done).toEqual([]);
  readPrompt('ja', '相談《そうだん》する');
  pauseReading();
  goOnReading();
  pauseReading();
  readAgain('ja');
  const said = ['ends', 'goes on', 'says 相談する'];
  expect(done).toEqual([...said, 'stops', 'goes on', 'stops', ...said]);
});
