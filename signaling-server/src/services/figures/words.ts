import type { COME_BACK_REASONS, SPOKEN_LANGUAGES, SUPPORTS } from '@madoguchi/domain';

/** Reasons of a 出直し, as the form of the record says them. */
export const REASON_NAMES = {
  ...{ 'papers-missing': '書類が足りない', 'original-needed': '原本が必要' },
  ...{ 'identity-check': '本人確認が必要', 'other-office': 'ほかの役所・機関の担当' },
  ...{ 'not-on-screen': '画面ではできない手続き', equipment: '機器・回線の不具合' },
  other: 'そのほか',
} as const satisfies Record<(typeof COME_BACK_REASONS)[number], string>;

export const LANGUAGE_NAMES = {
  ...{ ja: '日本語', en: '英語', zh: '中国語', ko: '韓国語', vi: 'ベトナム語' },
  ...{ ne: 'ネパール語', es: 'スペイン語', pt: 'ポルトガル語', tl: 'タガログ語' },
} as const satisfies Record<(typeof SPOKEN_LANGUAGES)[number], string>;

export const SUPPORT_NAMES = {
  ...{ 'sign-language': '手話', writing: '筆談', interpreter: '通訳' },
} as const satisfies Record<(typeof SUPPORTS)[number], string>;
