import type { SpokenLanguage } from '../needs.ts';

/** The names of the eras in a language. */
interface EraNames {
  readonly meiji: string;
  readonly taisho: string;
  readonly showa: string;
  readonly heisei: string;
  readonly reiwa: string;
}

/**
 * How days are written, as patterns: `{year}` and `{era}` `{eraYear}` (`{firstYear}` writes 元 for 1), `{month}` in words
 * and `{m}` as a number, `{d}`, `{weekday}`.
 */
export interface DatePatterns {
  readonly day: string;
  /** The day with its year, as it stands on what is taken home. */
  readonly onPaper: string;
  /** Both calendars, as forms have it; `{day}` is no part of it. */
  readonly bothCalendars: string;
  /** For days before the eras that forms know. */
  readonly commonAlone: string;
  readonly monthOfYear: string;
  readonly year: string;
}

/** What the product itself says between the answers of a form. */
interface FormWords {
  readonly yes: string;
  readonly no: string;
  readonly picture: string;
  /** `{text}` as it was typed and `{note}`, which says how it is written. */
  readonly noted: string;
  /** `{amount}` of yen. */
  readonly yen: string;
  /** `{number}` with its `{unit}`. */
  readonly counted: string;
  readonly comma: string;
  /** Between people of a list. */
  readonly semicolon: string;
}

/** Everything that the product knows of a language besides its catalogue and its font. */
export interface LanguageEntry {
  /** Its name as its readers write it. */
  readonly ownName: string;
  /** BCP 47: the attribute `lang`, and what a voice has to speak. */
  readonly tag: string;
  /** For `Intl`: with a region, and with digits that every reader of a form knows. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its voice in eSpeak NG, which stands in where there is no other. */
  readonly synthesiser: string;
  /** The language in which somebody who has chosen it would like to talk. */
  readonly spoken: SpokenLanguage;
  /** Whether it is Japanese with readings and words set apart. */
  readonly isEasy: boolean;
  /** Whether its words are long and stand whole, so that they need wider places than Japanese. */
  readonly hasLongWords: boolean;
  /** Whether only residents read it: staff and guests are not offered it, and their words are not written in it. */
  readonly isForResidentsAlone: boolean;
  readonly eras: EraNames;
  /** Its words for months and days, from January and from Sunday on: browsers do not know them in every language. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly dates: DatePatterns;
  readonly form: FormWords;
}
