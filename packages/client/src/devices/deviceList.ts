import type { Source } from '@madoguchi/protocol';

/** What a device is used for: a source of a call, what its far end sounds from, and what rings. */
export type DeviceUse = Source | 'loudspeaker' | 'ring';

/** A device that is plugged in, as the browser names it. */
export interface ListedDevice {
  readonly id: string;
  readonly label: string;
}

/** The devices of each kind; the label is empty as long as nothing may be opened. */
export type DeviceList = Readonly<Record<MediaDeviceKind, readonly ListedDevice[]>>;

/** A device that somebody has chosen; by its label it is found again where the browser has given it another id. */
export type ChosenDevice = ListedDevice;

export const NO_DEVICES: DeviceList = { audioinput: [], audiooutput: [], videoinput: [] };

/**
 * The entries of Chromium that stand for whatever device the system has set: `default` is what is opened without
 * a choice, `communications` its twin on Windows.
 */
const STAND_FOR_OTHERS = new Set(['default', 'communications']);

/** Sorts what the browser lists; before a permission it lists devices without ids, which nobody can choose. */
export function listOf(infos: readonly MediaDeviceInfo[]): DeviceList {
  const of = (kind: MediaDeviceKind): readonly ListedDevice[] =>
    infos
      .filter(({ kind: its, deviceId }) => its === kind && deviceId !== '')
      .filter(({ deviceId }) => !STAND_FOR_OTHERS.has(deviceId))
      .map(({ deviceId: id, label }) => ({ id, label }));
  return {
    audioinput: of('audioinput'),
    audiooutput: of('audiooutput'),
    videoinput: of('videoinput'),
  };
}

/** The chosen device among those that are there: by its id, or by a label that only one of them has. */
export function presentOf(
  chosen: ChosenDevice | null,
  there: readonly ListedDevice[],
): ListedDevice | null {
  if (chosen === null) return null;
  const same = there.find(({ id }) => id === chosen.id);
  if (same !== undefined) return same;
  const alike = there.filter(({ label }) => label !== '' && label === chosen.label);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** What to open: a device by its id, or `null` for the one that the browser picks. */
export type Candidate = string | null;

/**
 * What is tried after the first candidate could not be opened: the chosen device where it has another id by now,
 * the browser's own pick, and then every other device that is there.
 */
export function nextCandidates(
  first: Candidate,
  chosen: ChosenDevice | null,
  there: readonly ListedDevice[],
): readonly Candidate[] {
  const found = presentOf(chosen, there)?.id ?? null;
  const all: Candidate[] = [...(found === null ? [] : [found]), null, ...there.map(({ id }) => id)];
  return [...new Set(all)].filter((candidate) => candidate !== first);
}
