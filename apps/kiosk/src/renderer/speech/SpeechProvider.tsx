import { LoudspeakerContext } from '@madoguchi/ui-kit';
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  type ReactNode,
} from 'react';
import { useServices } from '../services.ts';
import { volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { createClipPlayer } from './clipPlayer.ts';
import { useEarphones } from './earphones.ts';
import { Speech } from './speech.ts';
import { WardVoiceSource } from './wardVoices.ts';

interface SpeechAccess {
  readonly speech: Speech;
  /** Whether earphones are plugged in. */
  readonly hasEarphones: boolean;
}

const SpeechContext = createContext<SpeechAccess | null>(null);

/** Reading aloud at this page. */
export function useSpeechAccess(): SpeechAccess {
  const access = useContext(SpeechContext);
  if (!access) throw new TypeError('used outside of its provider');
  return access;
}

interface SpeechProviderProps {
  /** Whether the server can be asked for its voices. */
  readonly isUp: boolean;
  /** Asks for the ticket with which voices are fetched; always the same function. */
  readonly askTicket: () => Promise<string>;
  readonly children: ReactNode;
}

/** Holds what reads aloud, and sends all sound to the earphones while the resident wants it there. */
export function SpeechProvider({ isUp, askTicket, children }: SpeechProviderProps) {
  const { api, tones } = useServices();
  const { preferences } = usePreferences();
  const { language, volume, readAloud } = preferences;
  const plugged = useEarphones();
  const earphones = preferences.earphones ? plugged : null;
  const speech = useMemo(
    () => new Speech(new WardVoiceSource(api, askTicket), createClipPlayer()),
    [api, askTicket],
  );
  // Before any part of the screen says something in it.
  useLayoutEffect(
    () => speech.hear({ language, volume: volumeShare(volume), earphones }),
    [speech, language, volume, earphones],
  );
  // A voice that was recorded meanwhile is there with the next visit.
  useEffect(() => {
    if (isUp) void speech.fetchVoices();
  }, [speech, isUp, language, readAloud]);
  useEffect(() => tones.setLoudspeaker(earphones), [tones, earphones]);
  useEffect(() => () => speech.reader.hush(), [speech]);
  const access = useMemo(() => ({ speech, hasEarphones: plugged !== null }), [speech, plugged]);
  return (
    <SpeechContext value={access}>
      <LoudspeakerContext value={earphones}>{children}</LoudspeakerContext>
    </SpeechContext>
  );
}
