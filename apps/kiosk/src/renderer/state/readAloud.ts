import { languageEntry } from '@madoguchi/domain';
import { withoutReadings, type Language } from '@madoguchi/i18n';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { VOICE_LOADS_MS, VOICE_TOLD_MS } from '../config.ts';
import { usePreferences } from './PreferencesProvider.tsx';

const subscribe = (listener: () => void) => {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
};

/** A language with the script in which it is written: a voice of zh-TW does not read zh-Hans. */
function scriptOf(tag: string): string {
  try {
    // Some systems write an underscore.
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return '';
  }
}

/** The voice for a language, preferably a local one, which works without a network. */
export function voiceAmong<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
  language: Language,
): Voice | null {
  const script = scriptOf(languageEntry(language).tag);
  const fitting = voices.filter(({ lang }) => scriptOf(lang) === script);
  return fitting.find(({ localService }) => localService) ?? fitting[0] ?? null;
}

/** A prompt for reading aloud, without its readings. */
export const spoken = (prompt: string): string => withoutReadings(prompt);

const voiceFor = (language: Language) =>
  'speechSynthesis' in globalThis ? voiceAmong(speechSynthesis.getVoices(), language) : null;

/** Whether this machine has a voice for a language; without one, reading aloud is not offered. */
export function useVoiceAvailable(language: Language): boolean {
  return useSyncExternalStore(subscribe, () => voiceFor(language) !== null);
}

/**
 * Whether reading aloud is on without a voice for it: a language without one was
 * chosen, or the voice was removed. A notice is shown for a while, then reading aloud is off.
 */
export function useVoiceMissing(): boolean {
  const { preferences, change } = usePreferences();
  const isMissing = !useVoiceAvailable(preferences.language) && preferences.readAloud;
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (!isMissing) return undefined;
    // A reloaded page loads its voices asynchronously.
    const tell = setTimeout(() => setTold(true), VOICE_LOADS_MS);
    return () => {
      clearTimeout(tell);
      setTold(false);
    };
  }, [isMissing]);
  useEffect(() => {
    if (!isTold) return undefined;
    const off = setTimeout(() => change({ readAloud: false }), VOICE_TOLD_MS);
    return () => clearTimeout(off);
  }, [isTold, change]);
  return isMissing && isTold;
}

/** What was said last, to be said again. */
let said = '';

/** Says words in a voice, slowly; whatever was being said, or was stopped, ends. */
function say(voice: SpeechSynthesisVoice, text: string): SpeechSynthesisUtterance {
  said = text;
  const words = new SpeechSynthesisUtterance(spoken(text));
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.cancel();
  // A browser that was told to pause stays so, whatever it is given next.
  speechSynthesis.resume();
  speechSynthesis.speak(words);
  return words;
}

/** Stops in the middle of what is being said. */
export const pauseReading = (): void => speechSynthesis.pause();
export const goOnReading = (): void => speechSynthesis.resume();

/** Says once more what was said last. */
export function readAgain(language: Language): void {
  if (said !== '') readPrompt(language, said);
}

/** Says a prompt; whether there is a voice for it. */
export function readPrompt(language: Language, prompt: string): boolean {
  const voice = voiceFor(language);
  if (voice) say(voice, prompt);
  return voice !== null;
}

/** Reads the prompt of a screen aloud when it appears or changes, if the resident has chosen that. */
export function useReadAloud(prompt: string): void {
  const { preferences } = usePreferences();
  const { readAloud, language } = preferences;
  useEffect(() => {
    if (!readAloud || !readPrompt(language, prompt)) return undefined;
    return () => speechSynthesis.cancel();
  }, [prompt, readAloud, language]);
}

/** Reading aloud by a touch, whatever the resident has chosen; not possible without a voice for the language. */
export function useSpeech(): {
  readonly isPossible: boolean;
  readonly isSpeaking: boolean;
  readonly speak: (text: string) => void;
  readonly stop: () => void;
} {
  const { language } = usePreferences().preferences;
  const isPossible = useVoiceAvailable(language);
  const [isSpeaking, setSpeaking] = useState(false);
  const stop = () => {
    setSpeaking(false);
    if (isPossible) speechSynthesis.cancel();
  };
  useEffect(() => () => (isPossible ? speechSynthesis.cancel() : undefined), [isPossible]);
  return {
    ...{ isPossible, isSpeaking, stop },
    speak: (text) => {
      const voice = voiceFor(language);
      if (!voice) return;
      const words = say(voice, text);
      setSpeaking(true);
      words.addEventListener('end', () => setSpeaking(false));
    },
  };
}
