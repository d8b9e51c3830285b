import type { Drive } from '@madoguchi/domain';
import { stepVolume, TEXT_SIZES, type Preferences } from './preferences.ts';

/** What a change of staff makes of the preferences; `null` where they are so already, or there is no further step. */
export function drivenTo(before: Preferences, drive: Drive): Partial<Preferences> | null {
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
    case 'language':
      return 'language';
  }
}
