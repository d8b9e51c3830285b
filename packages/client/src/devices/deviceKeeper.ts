import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { SOURCE_POLICIES, sourcesIn } from '@madoguchi/protocol';
import type { DeviceProblem } from './deviceProblem.ts';
import { keepSame } from '../store.ts';
import type { Candidate, ChosenDevice, DeviceList, DeviceUse } from './deviceList.ts';
import { listOf, nextCandidates, NO_DEVICES, presentOf } from './deviceList.ts';
import { readChoices, writeChoices, type Choices } from './choices.ts';
import type {
  BrowserDevices,
  DeviceChoice,
  DeviceChoices,
  Devices,
  KeptChoices,
  OpenedDevice,
} from './ports.ts';
import { DeviceError } from './ports.ts';

export interface DeviceKeeperDependencies {
  readonly browser: BrowserDevices;
  readonly kept: KeptChoices;
  readonly sources?: SourcePolicies;
}

/** The most telling first: who reads "in use" can close the other program. */
const TELLING: readonly DeviceProblem[] = ['in-use', 'failed', 'not-found'];

/**
 * The devices of a page. Opening the usual one asks for no list and tries nothing else, so it is as fast as the
 * browser; a list is asked for when it fails, and by whoever subscribes.
 */
export class DeviceKeeper implements Devices {
  readonly #browser: BrowserDevices;
  readonly #kept: KeptChoices;
  readonly #sources: SourcePolicies;
  readonly #listeners = new Set<() => void>();
  #snapshot: DeviceChoices;
  #choices: Choices;
  #list: DeviceList = NO_DEVICES;
  /** The newest list that was asked for; an older answer does not replace it. */
  #asked = 0;
  #stopListening: () => void = () => undefined;

  constructor({ browser, kept, sources = SOURCE_POLICIES }: DeviceKeeperDependencies) {
    this.#browser = browser;
    this.#kept = kept;
    this.#sources = sources;
    this.#choices = readChoices(kept);
    this.#snapshot = this.#shown(null);
  }

  readonly getSnapshot = (): DeviceChoices => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) {
      // What was plugged in may be told although the browser lists the same: before a permission it names nothing.
      this.#stopListening = this.#browser.onChange(
        () => void this.#look().then(() => this.#tell()),
      );
      void this.#look();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stopListening();
    };
  };

  choose(use: DeviceUse, id: string | null): void {
    const { there } = this.getSnapshot()[use];
    const chosen = id === null ? null : (there.find((device) => device.id === id) ?? null);
    if (id !== null && chosen === null) return;
    this.#choices = { ...this.#choices, [use]: chosen };
    writeChoices(this.#kept, this.#choices);
    this.#show();
  }

  openOnly(source: Source, id: string): Promise<MediaStreamTrack> {
    return this.#browser.open(source, id);
  }

  async open(source: Source, lost?: string): Promise<OpenedDevice> {
    const chosen = this.#choices[source] ?? null;
    const first: Candidate =
      chosen === null ? null : (presentOf(chosen, this.#devicesFor(source))?.id ?? chosen.id);
    const problems: DeviceProblem[] = [];
    const attempt = (candidate: Candidate): Promise<MediaStreamTrack | null> =>
      this.#attempt(source, candidate, { lost, problems });
    let track = await attempt(first);
    let standsIn = false;
    if (track === null) {
      await this.#look();
      for (const candidate of nextCandidates(first, chosen, this.#devicesFor(source))) {
        track ??= await attempt(candidate);
      }
      standsIn = track !== null && !this.#isWanted(source, chosen, track);
    }
    // Only now the browser tells the names of devices, where nothing was permitted before.
    void this.#look();
    if (track === null) throw new DeviceError(worstOf(problems));
    return { track, standsIn };
  }

  /** `null`: it could not be opened, and another one may be tried. */
  async #attempt(
    source: Source,
    candidate: Candidate,
    { lost, problems }: { lost: string | undefined; problems: DeviceProblem[] },
  ): Promise<MediaStreamTrack | null> {
    if (candidate !== null && candidate === lost) return null;
    try {
      const track = await this.#browser.open(source, candidate);
      if (lost === undefined || track.getSettings().deviceId !== lost) return track;
      track.stop();
      problems.push('not-found');
    } catch (error) {
      const problem = error instanceof DeviceError ? error.problem : 'failed';
      // The permission is for all devices of a kind: asking again for another one would bother somebody who said no.
      if (problem === 'not-permitted') throw error;
      problems.push(problem);
    }
    return null;
  }

  #isWanted(source: Source, chosen: ChosenDevice | null, track: MediaStreamTrack): boolean {
    const present = presentOf(chosen, this.#devicesFor(source));
    return present !== null && track.getSettings().deviceId === present.id;
  }

  async #look(): Promise<void> {
    const asked = (this.#asked += 1);
    const infos = await this.#browser.list().catch(() => null);
    if (infos === null || asked !== this.#asked) return;
    this.#list = listOf(infos);
    this.#show();
  }

  #show(): void {
    const next = keepSame(this.#snapshot, this.#shown(this.#snapshot));
    if (next === this.#snapshot) return;
    this.#snapshot = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #devicesFor(use: DeviceUse): DeviceList[MediaDeviceKind] {
    if (use === 'loudspeaker' || use === 'ring') return this.#list.audiooutput;
    return this.#list[this.#sources[use].kind === 'audio' ? 'audioinput' : 'videoinput'];
  }

  /** The same objects as before for every use in which nothing has changed. */
  #shown(former: DeviceChoices | null): DeviceChoices {
    const uses: DeviceUse[] = [...sourcesIn(this.#sources), 'loudspeaker', 'ring'];
    const entries = uses.map((use) => {
      const chosen = this.#choices[use] ?? null;
      const there = sameDevices(former?.[use].there, this.#devicesFor(use));
      const present = presentOf(chosen, there)?.id ?? null;
      const decided = use in this.#choices;
      const next: DeviceChoice = { there, chosen, present, decided };
      return [use, keepSame(former?.[use] ?? null, next)] as const;
    });
    return Object.fromEntries(entries) as DeviceChoices;
  }
}

function sameDevices(
  former: DeviceChoice['there'] | undefined,
  next: DeviceChoice['there'],
): DeviceChoice['there'] {
  const same =
    former?.length === next.length &&
    former.every(({ id, label }, n) => id === next[n]?.id && label === next[n].label);
  return same ? former : next;
}

const worstOf = (problems: readonly DeviceProblem[]): DeviceProblem =>
  TELLING.find((problem) => problems.includes(problem)) ?? 'not-found';
