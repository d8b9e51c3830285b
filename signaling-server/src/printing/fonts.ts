import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FontSource } from './fontFile.ts';

/** A font of a print and the Debian package that brings it; `null` for one that comes with the product. */
export interface PrintFont extends FontSource {
  readonly debianPackage: string | null;
}

const DEVANAGARI =
  '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff';

const NOTO_SERIF_CJK = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc';

/**
 * The fonts of a print in their order. IPAmj明朝 has every character of 戸籍 and 住民基本台帳 with its variants
 * (文字情報基盤); Noto Serif CJK the variants that keyboards write (Adobe-Japan1), and Hangul, simplified Chinese and
 * Vietnamese for names and words of other languages; Noto Sans Devanagari the script of Nepali. What is said in Chinese has
 * the shapes of China (直, 骨), which the same file of Noto Serif CJK has. All may be embedded in documents (docs/adr/0018).
 */
export const PRINT_FONTS: readonly [PrintFont, ...PrintFont[]] = [
  {
    path: '/usr/share/fonts/truetype/ipamj/ipamjm.ttf',
    name: 'IPAmjMincho',
    debianPackage: 'fonts-ipamj-mincho',
  },
  {
    path: NOTO_SERIF_CJK,
    name: 'NotoSerifCJKjp-Regular',
    debianPackage: 'fonts-noto-cjk',
  },
  {
    path: fileURLToPath(import.meta.resolve(DEVANAGARI)),
    name: 'NotoSansDevanagari-Regular',
    debianPackage: null,
  },
  {
    path: NOTO_SERIF_CJK,
    name: 'NotoSerifCJKsc-Regular',
    language: 'zh-Hans',
    debianPackage: 'fonts-noto-cjk',
  },
];

const NOTO_SANS_CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK';

/** The fonts of reports, which are read on screens more than on paper; they come with those of prints. */
export const REPORT_FONTS = {
  body: { path: `${NOTO_SANS_CJK}-Regular.ttc`, name: 'NotoSansCJKjp-Regular' },
  bold: { path: `${NOTO_SANS_CJK}-Bold.ttc`, name: 'NotoSansCJKjp-Bold' },
} as const satisfies Record<string, FontSource>;

/** The fonts that are not there, in a sentence that says what to do; `null` when all are. */
export function fontProblem(fonts: readonly PrintFont[]): string | null {
  const missing = fonts.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return null;
  const packages = [...new Set(missing.flatMap(({ debianPackage }) => debianPackage ?? []))];
  return (
    `No form or receipt can be made: fonts are missing (${missing.map(({ name }) => name).join(', ')}). ` +
    `Install them with \`apt-get install ${packages.join(' ')}\` and start again; procedures go on without.`
  );
}
