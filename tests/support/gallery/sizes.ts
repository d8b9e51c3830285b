/** A window, in pixels of CSS. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The windows in which every screen is measured: kiosks, desks, laptops, telephones. To a page, a
 * browser that has zoomed in is a smaller window: 1366 × 768 at 200 % are 683 × 384 pixels of CSS,
 * 1280 × 1024 at 400 % are 320 × 256.
 */
export const ALL_SIZES: readonly Size[] = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1366, height: 625 },
  { width: 1280, height: 585 },
  { width: 1093, height: 500 },
  { width: 683, height: 384 },
  { width: 640, height: 360 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
];

export const labelOf = ({ width, height }: Size): string => `${String(width)}×${String(height)}`;
const sizesOf = (...labels: string[]): readonly Size[] =>
  ALL_SIZES.filter((size) => labels.includes(labelOf(size)));

/** One of each shape, for what lies over a screen. */
export const SOME_SIZES = sizesOf(
  '1280×720',
  '1366×625',
  '1093×500',
  '683×384',
  '360×640',
  '320×256',
);
/** Those of kiosks, whose screens do not scroll. */
export const KIOSK_SIZES = sizesOf('1080×1920', '1920×1080', '1280×720');
/** Those in which a kiosk stands upright or lies. */
export const STANDING_SIZES = sizesOf('1080×1920', '1920×1080');
/** The smallest, for what comes on top: larger text, other languages, wider spacing. */
export const FEW_SIZES = sizesOf('1366×625', '683×384', '360×640', '320×256');
/** Those, and the smallest desk: there a header has everything on one line. */
export const SPACED_SIZES = sizesOf('1280×720', '1366×625', '683×384', '360×640', '320×256');

/** In which windows the screens of a run are measured. */
export type Thoroughness = 'every window' | 'windows in turn';

/** Windows in which every screen is measured in every run: those of its users, and the smallest. */
const ALWAYS = {
  kiosk: ['1080×1920', '1920×1080', '320×256'],
  desk: ['1280×720', '320×256'],
  spaced: ['320×256'],
} as const satisfies Record<string, readonly string[]>;

/** Of the other windows a run takes one in so many for each screen. */
const ONE_IN = 4;

/**
 * The windows of a screen in one run. Measuring all of them everywhere takes a quarter of an hour on two cores, and scenes
 * of one screen share its layout: in turn each of them is measured in the windows that are always, and in a quarter of the
 * others, which its name decides, so that a screen with several scenes is measured in all.
 */
export function sizesInTurn(
  name: string,
  sizes: readonly Size[],
  how: 'plain' | 'spaced',
): readonly Size[] {
  const usual = name.startsWith('kiosk ') ? 'kiosk' : 'desk';
  const always: readonly string[] = ALWAYS[how === 'spaced' ? 'spaced' : usual];
  const turn = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const isItsTurn = (size: Size): boolean => (ALL_SIZES.indexOf(size) + turn) % ONE_IN === 0;
  return sizes.filter((size) => always.includes(labelOf(size)) || isItsTurn(size));
}
