import type { Language } from '@madoguchi/domain';

/** A voice that stands in where nobody has recorded a sentence. */
export interface Synthesiser {
  /** Whether it has a voice for a language. */
  speaks(language: Language): Promise<boolean>;
  /**
   * The words as a sound (RIFF WAVE, PCM). Refuses with `VOICE_MISSING` where it cannot say them, and with
   * `TOO_MANY_REQUESTS` while it has too much to say.
   */
  say(language: Language, words: string): Promise<Buffer>;
}
