import type { Language } from '@madoguchi/domain';

type Load = () => Promise<unknown>;

/**
 * What brings the face of a language whose characters BIZ UDPGothic does not have. Each is cut into parts by
 * `unicode-range`, so that a browser fetches the parts that a screen needs; the list of the parts itself is
 * fetched with the language, and a kiosk in Japanese loads nothing more than before. The family stands in `fonts.css`.
 */
const FONTS: Readonly<Record<Language, Load | null>> = {
  ja: null,
  'ja-easy': null,
  en: null,
  'zh-Hans': () => import('@fontsource-variable/noto-sans-sc/index.css'),
  ko: () => import('@fontsource-variable/noto-sans-kr/index.css'),
  ne: () => import('@fontsource-variable/noto-sans-devanagari/index.css'),
};

/** Loads the font of a language, if it has one; without a connection the font of the machine stays. */
export async function loadFontOf(language: Language): Promise<void> {
  try {
    await FONTS[language]?.();
  } catch {
    // Words in the font of the machine can still be read.
  }
}
