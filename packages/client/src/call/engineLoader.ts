import type { RtpCapabilities } from '@madoguchi/protocol';
import type { SendRequest } from '../signaling/requests.ts';
import type { MediaEngine } from './ports.ts';

export type LoadEngine = (capabilities: RtpCapabilities) => Promise<MediaEngine>;

/** Asks the server once per connection what it forwards, and loads the engine for it. */
export class EngineLoader {
  readonly #request: SendRequest;
  readonly #load: LoadEngine;
  #known: { readonly capabilities: string; readonly engine: MediaEngine } | null = null;
  #current: Promise<MediaEngine> | null = null;

  constructor(request: SendRequest, load: LoadEngine) {
    this.#request = request;
    this.#load = load;
  }

  /** The engine for this connection. Rejects with `AppError`, or when the browser cannot take part. */
  get(): Promise<MediaEngine> {
    if (this.#current !== null) return this.#current;
    const loading = this.#ask();
    this.#current = loading;
    loading.catch(() => {
      if (this.#current === loading) this.#current = null;
    });
    return loading;
  }

  /** Another connection, perhaps to another server. */
  forget(): void {
    this.#current = null;
  }

  async #ask(): Promise<MediaEngine> {
    const { rtpCapabilities } = await this.#request('media.capabilities', {});
    const capabilities = JSON.stringify(rtpCapabilities);
    if (this.#known?.capabilities === capabilities) return this.#known.engine;
    const engine = await this.#load(rtpCapabilities);
    this.#known = { capabilities, engine };
    return engine;
  }
}
