import { expect, test } from 'vitest';
import { ofPerson, ofWard, sentence } from './spoken.ts';
import { hasVoice, NO_VOICES, voiceOrder, type ThereIs } from './voiceOrder.ts';

const plain = { raw: '待《ま》つ', inReadings: '待《ま》つ', isWhole: true };
const said = sentence('kiosk:waiting.sit', plain);
const recorded = new Map([['kiosk:waiting.sit', { recordingId: 'r', words: '待つ' }]]);
const all: ThereIs = { recordings: recorded, own: 'near', isSynthesised: true };

test('[RA1] the recording of the ward comes first, then the own voice, then the one that stands in', () => {
  expect(voiceOrder(said, 'ja-easy', all, false)).toEqual(['recording', 'own', 'synthesiser']);
  expect(voiceOrder(said, 'ja-easy', { ...all, own: null }, false)).toEqual([
    'recording',
    'synthesiser',
  ]);
  expect(voiceOrder(said, 'ja-easy', NO_VOICES, false)).toEqual([]);
});

test('[RA2] a recording is of one sentence as it stands, with nothing put into it', () => {
  const other = {
    ...recorded.get('kiosk:waiting.sit'),
    recordingId: 'r',
    words: '待って ください',
  };
  const old = new Map([['kiosk:waiting.sit', other]]);
  expect(voiceOrder(said, 'ja', { ...all, recordings: old }, false)).not.toContain('recording');
  const filled = sentence('kiosk:waiting.sit', { ...plain, isWhole: false });
  expect(voiceOrder(filled, 'ja', all, false)).not.toContain('recording');
  expect(voiceOrder(ofWard('待つ'), 'ja', all, false)).not.toContain('recording');
});

test('[RA15] the name of a topic or desk is said by its recording, whichever of them is called so', () => {
  const names = new Map([['ward:desk.a', { recordingId: 'd', words: '保健福祉課' }]]);
  const there = { ...all, recordings: names };
  expect(voiceOrder(ofWard('保健福祉課《ほけんふくしか》'), 'ja', there, false)[0]).toBe(
    'recording',
  );
  expect(voiceOrder(ofWard('福祉課'), 'ja', there, false)).not.toContain('recording');
  expect(voiceOrder(ofPerson('保健福祉課'), 'ja', there, false)).not.toContain('recording');
});

test('[RA3] what is of a person goes to no server but the ward’s', () => {
  expect(voiceOrder(ofPerson('やまだ'), 'ja', { ...all, own: 'far' }, false)).toEqual([
    'synthesiser',
  ]);
  expect(voiceOrder(ofPerson('やまだ'), 'ja', all, false)).toEqual(['own', 'synthesiser']);
});

test('[RA7] in earphones the voice that cannot be sent there comes last, and says nothing of a person', () => {
  expect(voiceOrder(said, 'ja', all, true)).toEqual(['recording', 'synthesiser', 'own']);
  expect(voiceOrder(ofPerson('やまだ'), 'ja', all, true)).toEqual(['synthesiser']);
});

test('[RA6] the synthesiser is not asked for kanji whose readings nobody knows', () => {
  expect(voiceOrder(ofWard('介護'), 'ja', { ...all, own: null }, false)).toEqual([]);
  expect(voiceOrder(ofWard('介護《かいご》'), 'ja', { ...all, own: null }, false)).toEqual([
    'synthesiser',
  ]);
  expect(voiceOrder(ofWard('请稍等'), 'zh-Hans', { ...all, own: null }, false)).toEqual([
    'synthesiser',
  ]);
});

test('[K15] reading aloud is possible where anything can be said', () => {
  expect(hasVoice(NO_VOICES)).toBe(false);
  expect(hasVoice({ ...NO_VOICES, recordings: recorded })).toBe(true);
  expect(hasVoice({ ...NO_VOICES, isSynthesised: true })).toBe(true);
});
