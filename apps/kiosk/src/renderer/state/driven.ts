import type { Drive } from '@madoguchi/domain';
import type { Cameras } from './cameras.ts';
import type { PagesShown } from './pagesShown.ts';
import { stepVolume, TEXT_SIZES, type Preferences } from './preferences.ts';

/** What staff change of a kiosk. */
interface Driven {
  readonly preferences: Preferences;
  readonly change: (next: Partial<Preferences>) => void;
  readonly pages: PagesShown;
  readonly cameras: Cameras;
}

/**
 * Carries out a change of staff; what is returned puts it back. `null` where it is so already, or there is no further step,
 * page or camera.
 */
export function carryOut(drive: Drive, driven: Driven): (() => void) | null {
  switch (drive.what) {
    case 'page': {
      const { step } = drive;
      return driven.pages.turn(step) ? () => void driven.pages.turn(step === 1 ? -1 : 1) : null;
    }
    case 'camera':
      return driven.cameras.next();
    case 'language':
      return changed(drive, driven);
    default:
      return changed({ what: drive.what, step: drive.step }, driven);
  }
}

function changed(drive: OfPreferences, { preferences, change }: Driven): (() => void) | null {
  const next = drivenTo(preferences, drive);
  if (next === null) return null;
  change(next);
  return () => change({ [drive.what]: preferences[drive.what] });
}

type OfPreferences =
  | { readonly what: 'textSize' | 'volume'; readonly step: 1 | -1 }
  | Extract<Drive, { what: 'language' }>;

/** What a change of staff makes of the preferences; `null` where they are so already, or there is no further step. */
function drivenTo(before: Preferences, drive: OfPreferences): Partial<Preferences> | null {
  switch (drive.what) {
    case 'textSize': {
      const next = TEXT_SIZES[TEXT_SIZES.indexOf(before.textSize) + drive.step];
      return next === undefined ? null : { textSize: next };
    }
    case 'volume': {
      const next = stepVolume(before.volume, drive.step);
      return next === before.volume ? null : { volume: next };
    }
    case 'language':
      return drive.language === before.language ? null : { language: drive.language };
  }
}

/** By which sentence a change is told to the resident. */
export function drivenWords(drive: Drive) {
  switch (drive.what) {
    case 'textSize':
      return drive.step === 1 ? 'textLarger' : 'textSmaller';
    case 'volume':
      return drive.step === 1 ? 'louder' : 'quieter';
    case 'page':
      return drive.step === 1 ? 'nextPage' : 'pageBefore';
    case 'language':
    case 'camera':
      return drive.what;
  }
}
