import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import { DeviceKeeper } from '../devices/deviceKeeper.ts';
import type { DeviceUse } from '../devices/deviceList.ts';
import type { BrowserDevices, KeptChoices } from '../devices/ports.ts';
import { DeviceError } from '../devices/ports.ts';
import { FakeTrack } from './fakeTrack.ts';

interface FakeDevice {
  readonly deviceId: string;
  readonly kind: MediaDeviceKind;
  readonly label: string;
}

const BUILT_IN: readonly FakeDevice[] = [
  { deviceId: 'mic-1', kind: 'audioinput', label: '内蔵マイク' },
  { deviceId: 'cam-1', kind: 'videoinput', label: '内蔵カメラ' },
  { deviceId: 'out-1', kind: 'audiooutput', label: '内蔵スピーカー' },
];

/** Devices that are plugged in beside those of the machine. */
export const OTHERS = {
  camera: { deviceId: 'cam-2', kind: 'videoinput', label: 'USBカメラ' },
  microphone: { deviceId: 'mic-2', kind: 'audioinput', label: 'ヘッドセット' },
  loudspeaker: { deviceId: 'out-2', kind: 'audiooutput', label: 'ヘッドセット' },
} as const satisfies Partial<Record<DeviceUse, FakeDevice>>;

/** Camera, microphone and loudspeaker in the hands of a test. */
export class FakeDevices implements BrowserDevices {
  readonly opened: FakeTrack[] = [];
  /** What opening a source, or the device of an id, does instead of giving a track. */
  readonly trouble = new Map<string, () => Promise<never>>();
  readonly kept: KeptChoices & { readonly texts: Map<string, string> } = keptInMemory();
  readonly #sources: SourcePolicies;
  readonly #listeners = new Set<() => void>();
  #there: FakeDevice[] = [...BUILT_IN];
  #pulled: FakeDevice[] = [];

  constructor(sources: SourcePolicies = SOURCE_POLICIES) {
    this.#sources = sources;
  }

  /** The devices as a page has them. */
  keeper(): DeviceKeeper {
    return new DeviceKeeper({ browser: this, kept: this.kept, sources: this.#sources });
  }

  async open(source: Source, id: string | null): Promise<MediaStreamTrack> {
    await this.trouble.get(source)?.();
    const kind = this.#sources[source].kind === 'audio' ? 'audioinput' : 'videoinput';
    const device = this.#there.find(
      (each) => each.kind === kind && (id ?? each.deviceId) === each.deviceId,
    );
    if (device === undefined) throw new DeviceError('not-found');
    await this.trouble.get(device.deviceId)?.();
    const track = new FakeTrack(source, device, () => this.#remove(device.deviceId));
    this.opened.push(track);
    return track.asTrack();
  }

  list(): Promise<readonly MediaDeviceInfo[]> {
    return Promise.resolve(this.#there.map((each) => each as unknown as MediaDeviceInfo));
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Plugs these in, or everything that was pulled out. */
  plug(...devices: readonly FakeDevice[]): void {
    this.#there.push(...(devices.length === 0 ? this.#pulled.splice(0) : devices));
    this.#tell();
  }

  /** A device goes without its track being ended, as some drivers have it. */
  vanish(deviceId: string): void {
    this.#remove(deviceId);
    this.#tell();
  }

  /** The newest track of a source. */
  track(source: Source): FakeTrack | undefined {
    return this.opened.findLast(({ name }) => name === source);
  }

  #remove(deviceId: string): void {
    this.#pulled.push(...this.#there.filter((each) => each.deviceId === deviceId));
    this.#there = this.#there.filter((each) => each.deviceId !== deviceId);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Texts that are kept as long as the test. */
function keptInMemory(): KeptChoices & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => void texts.set(name, text),
  };
}
