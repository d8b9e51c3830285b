import { keyOf, useTranslation } from '@madoguchi/i18n';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { VOICE_LOADS_MS, VOICE_TOLD_MS } from '../config.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { Reading } from './reader.ts';
import type { Said, Spoken } from './spoken.ts';
import { useSpeechAccess } from './SpeechProvider.tsx';
import type { Manner, Speaker } from './turns.ts';
import { hasVoice } from './voiceOrder.ts';

/** Whether anything can be read aloud in the language of the screen; without it, it is not offered. */
export function useVoiceAvailable(): boolean {
  const { speech } = useSpeechAccess();
  return useSyncExternalStore(speech.subscribe, () => hasVoice(speech.getSnapshot()));
}

/**
 * Whether reading aloud is on without a voice for it: a language without one was
 * chosen, or the voice was removed. A notice is shown for a while, then reading aloud is off.
 */
export function useVoiceMissing(): boolean {
  const { preferences, change } = usePreferences();
  const isMissing = !useVoiceAvailable() && preferences.readAloud;
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

/** One part of the screen, for as long as it is there. */
const useSpeaker = (): Speaker => useState(() => Symbol('speaker'))[0];

/**
 * Reads aloud what a part of the screen says, when it appears and where it changes, if the resident has chosen that. What
 * a person has typed is no `Said`: it is read by a press on it (`useSpeech`).
 */
export function useReadAloud(said: readonly Said[], manner: Manner = 'after'): void {
  const { speech } = useSpeechAccess();
  const { readAloud, language } = usePreferences().preferences;
  const isPossible = useVoiceAvailable();
  const speaker = useSpeaker();
  // The words of a language that is still being fetched are those of the one before.
  const isInLanguage = useTranslation().i18n.language === keyOf(language);
  const isOn = readAloud && isPossible && isInLanguage;
  // Another language says all of it anew.
  useEffect(
    () => (isOn ? () => speech.reader.close(speaker) : undefined),
    [speech, speaker, isOn, language],
  );
  useEffect(() => {
    if (isOn) speech.reader.show(speaker, said, manner);
  }, [speech, speaker, isOn, language, said, manner]);
}

/** What is being read, and whether it rests. */
export function useReading(): Reading {
  const { reader } = useSpeechAccess().speech;
  return useSyncExternalStore(reader.subscribe, reader.getSnapshot);
}

/** Reading aloud by a touch, whatever the resident has chosen; not possible without a voice for the language. */
export function useSpeech(): {
  readonly isPossible: boolean;
  readonly isSpeaking: boolean;
  readonly speak: (spoken: readonly Spoken[]) => void;
  readonly stop: () => void;
} {
  const { reader } = useSpeechAccess().speech;
  const isPossible = useVoiceAvailable();
  const speaker = useSpeaker();
  const isSpeaking = useReading().by === speaker;
  const stop = () => reader.close(speaker);
  useEffect(() => () => reader.close(speaker), [reader, speaker]);
  return {
    ...{ isPossible, isSpeaking, stop },
    speak: (spoken) => reader.ask(speaker, spoken),
  };
}
