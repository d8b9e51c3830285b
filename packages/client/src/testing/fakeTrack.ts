/** The used part of a `MediaStreamTrack`. */
export class FakeTrack extends EventTarget {
  enabled = true;
  muted = false;
  readyState: 'live' | 'ended' = 'live';
  readonly id: string = crypto.randomUUID();
  readonly name: string;
  readonly label: string;
  readonly #deviceId: string | undefined;
  readonly #pulled: () => void;

  constructor(
    name: string,
    device?: { readonly deviceId: string; readonly label: string },
    pulled: () => void = () => undefined,
  ) {
    super();
    this.name = name;
    this.label = device?.label ?? name;
    this.#deviceId = device?.deviceId;
    this.#pulled = pulled;
  }

  asTrack(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }

  getSettings(): MediaTrackSettings {
    return this.#deviceId === undefined ? {} : { deviceId: this.#deviceId };
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device is pulled out. */
  unplug(): void {
    this.#pulled();
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  /** The device gives nothing any more, or gives something again. */
  setMuted(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }
}
