import { DEFAULT_LANGUAGE, LANGUAGES } from '@madoguchi/i18n';
import { z } from 'zod';

export const TEXT_SIZES = [1, 2, 3] as const;
export const VOLUMES = [1, 2, 3, 4, 5] as const;

const preferences = z.strictObject({
  language: z.enum(LANGUAGES),
  textSize: z.literal(TEXT_SIZES),
  volume: z.literal(VOLUMES),
  readAloud: z.boolean(),
  /** Whether all sound goes to the earphones that are plugged in. */
  earphones: z.boolean().default(false),
  /** Whether all controls are in the lower part of the screen, within reach from a wheelchair. */
  lowered: z.boolean(),
});

/** The preferences of a resident; never kept beyond the visit. */
export type Preferences = z.infer<typeof preferences>;

export const DEFAULT_PREFERENCES: Preferences = {
  language: DEFAULT_LANGUAGE,
  textSize: 1,
  volume: 4,
  readAloud: false,
  earphones: false,
  lowered: false,
};

/** Parses preferences kept over a reload; anything invalid is the default. */
export function parsePreferences(stored: string | null): Preferences {
  if (stored === null) return DEFAULT_PREFERENCES;
  try {
    return preferences.catch(DEFAULT_PREFERENCES).parse(JSON.parse(stored));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Whether all preferences are the defaults. */
export function isDefault(p: Preferences): boolean {
  return JSON.stringify(p) === JSON.stringify(DEFAULT_PREFERENCES);
}

/** One step louder or quieter, staying within the scale. */
export function stepVolume(
  volume: Preferences['volume'],
  direction: 1 | -1,
): Preferences['volume'] {
  return VOLUMES[VOLUMES.indexOf(volume) + direction] ?? volume;
}

/** The scale as the 0–1 of a sound device. */
export function volumeShare(volume: Preferences['volume']): number {
  return volume / VOLUMES.length;
}
