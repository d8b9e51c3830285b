import type { Language } from '@madoguchi/i18n';
import type { ClipPlayer } from './clipPlayer.ts';
import { onOwnVoices, ownVoice, sayBySelf } from './ownVoice.ts';
import { Reader } from './reader.ts';
import type { Spoken } from './spoken.ts';
import {
  NO_VOICES,
  recordingOf,
  voiceOrder,
  type ThereIs,
  type VoiceSource,
} from './voiceOrder.ts';
import type { WardVoiceSource, WardVoices } from './wardVoices.ts';

/** How a resident hears it. */
interface Hearing {
  readonly language: Language;
  /** 0–1. */
  readonly volume: number;
  /** The id of the output that the earphones are in; `null` for the loudspeaker. */
  readonly earphones: string | null;
}

/** Reading aloud at this kiosk: its voices, the best first, and what is read. */
export class Speech {
  readonly reader: Reader;
  readonly #ward: WardVoiceSource;
  readonly #player: ClipPlayer;
  readonly #listeners = new Set<() => void>();
  readonly #lists = new Map<Language, WardVoices>();
  #hearing: Hearing = { language: 'ja', volume: 1, earphones: null };
  #there: ThereIs = NO_VOICES;

  constructor(ward: WardVoiceSource, player: ClipPlayer) {
    this.#ward = ward;
    this.#player = player;
    this.reader = new Reader({
      say: (spoken, signal) => this.#say(spoken, signal),
      pause: () => {
        player.pause();
        if ('speechSynthesis' in globalThis) speechSynthesis.pause();
      },
      goOn: () => {
        player.goOn();
        if ('speechSynthesis' in globalThis) speechSynthesis.resume();
      },
    });
  }

  /** Follows the voices of the machine until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const stop = onOwnVoices(this.#look);
    return () => {
      stop();
      this.#listeners.delete(listener);
    };
  };

  /** The voices that there are for the language of the screen. */
  readonly getSnapshot = (): ThereIs => this.#there;

  hear(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#player.setVolume(hearing.volume);
    this.#player.setLoudspeaker(hearing.earphones);
    this.#look();
  }

  /** Asks the server what it can say; without an answer what it said before holds. */
  async fetchVoices(): Promise<void> {
    const { language } = this.#hearing;
    try {
      this.#lists.set(language, await this.#ward.list(language));
      this.#look();
    } catch {
      // The machine's own voice is there all the same; the next time the server is asked again.
    }
  }

  readonly #look = (): void => {
    const { language } = this.#hearing;
    const list = this.#lists.get(language);
    const own = ownVoice(language);
    this.#there = {
      recordings: new Map((list?.recordings ?? []).map((each) => [each.key, each])),
      own: own && (own.localService ? 'near' : 'far'),
      isSynthesised: list?.isSynthesised ?? false,
    };
    for (const listener of this.#listeners) listener();
  };

  /** The first voice that succeeds has said it; a file that is missing or broken is passed over. */
  async #say(spoken: Spoken, signal: AbortSignal): Promise<boolean> {
    const { language, earphones } = this.#hearing;
    for (const source of voiceOrder(spoken, language, this.#there, earphones !== null)) {
      const isSaid = await this.#sayBy(source, spoken, signal).catch(() => false);
      if (isSaid || signal.aborted) return true;
    }
    return false;
  }

  async #sayBy(source: VoiceSource, spoken: Spoken, signal: AbortSignal): Promise<boolean> {
    const { language, volume } = this.#hearing;
    switch (source) {
      case 'recording': {
        const recorded = recordingOf(spoken, this.#there.recordings);
        if (recorded === null) return false;
        return this.#player.play(await this.#ward.recording(recorded.recordingId), signal);
      }
      case 'own':
        return sayBySelf(spoken.words, { language, volume, signal });
      case 'synthesiser': {
        const isPersonal = spoken.of === 'person';
        const sound = await this.#ward.speech(language, spoken.reading, isPersonal);
        return this.#player.play(sound, signal);
      }
    }
  }
}
