/*
 * Which characters a text may have. Properties of Unicode are asked wherever there is one, so that a newer
 * engine knows newer characters by itself.
 */

/** Half of a character, or the mark that a decoder leaves in the place of one. */
const BROKEN = '[\\p{Cs}\\u{FFFD}]';

/** Blank, although Unicode counts it among letters, marks and symbols: Braille, music, Khitan, hieroglyphs. */
const BLANK = '[\\u{2800}\\u{1D159}\\u{16FE4}\\u{13441}\\u{13442}\\u{FFFC}]';

/** Where ideographs are added: those that are too new for an engine are characters all the same. */
const IDEOGRAPHS_TO_COME = '[\\u{20000}-\\u{2FFFD}\\u{30000}-\\u{3FFFD}]';

/**
 * What nobody can see by itself: controls, direction marks, zero-width characters, tags, blanks, characters that
 * are not assigned.
 */
const HIDDEN = `[[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}${BLANK}]--${IDEOGRAPHS_TO_COME}]`;

/** The scripts that are written with joiners between their letters. */
const JOINED = `[${['Arab', 'Syrc', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join('')}]`;

const PICTURE = '\\p{Extended_Pictographic}[\\u{FE0F}\\p{Emoji_Modifier}]?';

/**
 * What is invisible by itself and belongs where it stands: the joiners of an emoji, the tags of a flag, the
 * variant of an ideograph (IVS) or of an emoji, the joiners of scripts that are written with them.
 */
const IN_PLACE = [
  `${PICTURE}(?:\\u{200D}${PICTURE})+`,
  '\\p{RGI_Emoji_Tag_Sequence}',
  '\\p{Ideographic}[\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}]',
  '\\p{Emoji}[\\u{FE0E}\\u{FE0F}]',
  `(?<=${JOINED})[\\u{200C}\\u{200D}](?=${JOINED})`,
].join('|');

const broken = new RegExp(BROKEN, 'v');
const newline = /[\n\r\v\f\u{85}\p{Zl}\p{Zp}]/v;
const hidden = new RegExp(HIDDEN, 'v');
const hiddenBesideNewlines = new RegExp(`(?![\\n\\t])${HIDDEN}`, 'v');
const suspicious = new RegExp(`${BROKEN}|${HIDDEN}`, 'v');
const visible = new RegExp(
  `(?!${BLANK})[[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Co}${IDEOGRAPHS_TO_COME}]--\\p{Default_Ignorable_Code_Point}]`,
  'v',
);
const inPlace = new RegExp(IN_PLACE, 'gv');
const inPlaceOrNot = new RegExp(`(${IN_PLACE})|${BROKEN}|${HIDDEN}`, 'gv');

/** Whether a text has anything that asks for a closer look; nearly all texts have nothing of it. */
export const isSuspicious = (text: string): boolean => suspicious.test(text);

/** Whether a text has half characters, or the marks of some that were lost. */
export const isBroken = (text: string): boolean => broken.test(text);

/** Whether a text has a line break of any system. */
export const hasNewline = (text: string): boolean => newline.test(text);

/** Whether a text shows anything at all. */
export const isVisible = (text: string): boolean => visible.test(text);

/** Whether a text has something that nobody can see; `withNewlines` allows line breaks and tabs. */
export const isHidden = (text: string, withNewlines: boolean): boolean =>
  (withNewlines ? hiddenBesideNewlines : hidden).test(text.replaceAll(inPlace, ''));

/** Gives everything that is hidden or broken another form; what belongs where it stands stays. */
export const replaceHidden = (text: string, by: (character: string) => string): string =>
  text.replaceAll(inPlaceOrNot, (found: string, kept: string | undefined) => kept ?? by(found));

/** 下駄記号 〓: printers' sign in the place of a character that there is no type for. */
export const GETA = '〓';
