import { htmlLang, type Language } from '@madoguchi/i18n';
import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from './PreferencesProvider.tsx';

const subscribe = (listener: () => void) => {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
};

const voiceFor = (language: Language) =>
  'speechSynthesis' in globalThis
    ? (speechSynthesis.getVoices().find((v) => v.lang.startsWith(htmlLang(language))) ?? null)
    : null;

/** Whether this machine has a voice for a language; without one, reading aloud is not offered. */
export function useVoiceAvailable(language: Language): boolean {
  return useSyncExternalStore(subscribe, () => voiceFor(language) !== null);
}

/** Says the prompt of a screen when it appears or changes, if the resident wants it read aloud. */
export function useReadAloud(prompt: string): void {
  const { preferences } = usePreferences();
  const { readAloud, language } = preferences;
  useEffect(() => {
    const voice = readAloud ? voiceFor(language) : null;
    if (!voice) return undefined;
    const words = new SpeechSynthesisUtterance(prompt);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    speechSynthesis.speak(words);
    return () => speechSynthesis.cancel();
  }, [prompt, readAloud, language]);
}
