import { languageEntry } from '@madoguchi/domain';
import type { Language } from '@madoguchi/i18n';

/** Slowly, for ears that have to get used to a voice. */
const RATE = 0.9;
/** Some voices never tell their end: so long a text takes at most, in milliseconds. */
const LONGEST_MS = (words: string): number => 4_000 + 400 * words.length;

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

const isThere = (): boolean => 'speechSynthesis' in globalThis;

/** The voice of this machine for a language; `null` for none. */
export const ownVoice = (language: Language): SpeechSynthesisVoice | null =>
  isThere() ? voiceAmong(speechSynthesis.getVoices(), language) : null;

/** Calls back when the machine has other voices: a page that was just opened has none yet. */
export function onOwnVoices(listener: () => void): () => void {
  if (!isThere()) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** Says words in the voice of this machine; whether they were said to their end. `volume` from 0 to 1. */
export function sayBySelf(
  words: string,
  { language, volume, signal }: { language: Language; volume: number; signal: AbortSignal },
): Promise<boolean> {
  const voice = ownVoice(language);
  if (voice === null) return Promise.resolve(false);
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = RATE;
  said.volume = volume;
  return new Promise((resolve) => {
    const over = (isSaid: boolean) => {
      clearTimeout(timer);
      resolve(isSaid);
    };
    const timer = setTimeout(over, LONGEST_MS(words), true);
    said.addEventListener('end', () => over(true));
    said.addEventListener('error', () => over(false));
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel();
      over(false);
    });
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  });
}
