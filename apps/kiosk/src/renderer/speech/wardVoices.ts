import type { KioskApi } from '@madoguchi/client';
import { codeOf } from '@madoguchi/domain';
import type { Language } from '@madoguchi/i18n';
import type { RouteResponse } from '@madoguchi/protocol';

/** What the ward's server can say in a language. */
export type WardVoices = RouteResponse<'kioskVoices'>;

/** Whoever listens waits no longer than this for a voice; then another one says it. */
const PATIENCE_MS = 4_000;
/** So many sounds are kept for a repetition: some screens. */
const MOST_KEPT = 40;

/** The voices of the ward's server, fetched when they are needed. Rejects as the server does. */
export class WardVoiceSource {
  readonly #api: Pick<KioskApi, 'call'>;
  readonly #askTicket: () => Promise<string>;
  #ticket: Promise<string> | null = null;
  readonly #kept = new Map<string, ArrayBuffer>();

  constructor(api: Pick<KioskApi, 'call'>, askTicket: () => Promise<string>) {
    this.#api = api;
    this.#askTicket = askTicket;
  }

  list(language: Language): Promise<WardVoices> {
    return this.#withTicket((ticket) => this.#api.call('kioskVoices', { ticket, language }));
  }

  recording(recordingId: string): Promise<ArrayBuffer> {
    return this.#sound(recordingId, (ticket) =>
      this.#api.call('kioskRecording', { ticket, recordingId }),
    );
  }

  /** Words in the voice that stands in. What is of a person is not kept for a repetition. */
  speech(language: Language, words: string, isPersonal: boolean): Promise<ArrayBuffer> {
    return this.#sound(isPersonal ? null : `${language} ${words}`, (ticket) =>
      this.#api.call('kioskSpeech', { ticket, language, words }),
    );
  }

  async #sound(
    name: string | null,
    fetch: (ticket: string) => Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>,
  ): Promise<ArrayBuffer> {
    const kept = name === null ? undefined : this.#kept.get(name);
    if (kept !== undefined) return kept;
    const sound = await (await inTime(this.#withTicket(fetch))).arrayBuffer();
    if (name !== null) this.#keep(name, sound);
    return sound;
  }

  #keep(name: string, sound: ArrayBuffer): void {
    this.#kept.set(name, sound);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** A ticket that is not good any more, or was of a server before its restart, is asked for anew, once. */
  async #withTicket<T>(ask: (ticket: string) => Promise<T>): Promise<T> {
    const had = this.#ticket;
    try {
      return await ask(await this.#given());
    } catch (error) {
      this.#ticket = null;
      if (had === null || codeOf(error) !== 'NOT_ALLOWED') throw error;
      return ask(await this.#given());
    }
  }

  #given(): Promise<string> {
    this.#ticket ??= this.#askTicket();
    return this.#ticket;
  }
}

function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), PATIENCE_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
