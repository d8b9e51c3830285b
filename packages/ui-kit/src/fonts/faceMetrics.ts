import type { Plugin } from 'vite';

/** How far a face's letters may reach above and below the base line, in percent of the size of the text. */
interface Metrics {
  readonly ascent: number;
  readonly descent: number;
}

/** The square in which Japanese, Chinese and Korean characters are drawn, as BIZ UDPGothic says it of itself. */
const SQUARE: Metrics = { ascent: 88, descent: 12 };

const METRICS: Readonly<Record<string, Metrics>> = {
  'noto-sans-sc': SQUARE,
  'noto-sans-kr': SQUARE,
  // Signs stand above the line on which the letters hang, and below them.
  'noto-sans-devanagari': { ascent: 90, descent: 22 },
};

const FACE = /@fontsource-variable\/([\w-]+)\/index\.css/;

/**
 * Gives the faces of further languages the height of a line that BIZ UDPGothic has. Noto's own is 1.45 times the size of the text, so
 * that lines of large text would lie upon each other where Japanese ones stand free. Their packages bring
 * finished `@font-face` rules, in which alone this can be said.
 */
export function faceMetrics(): Plugin {
  return {
    name: 'face-metrics',
    enforce: 'pre',
    transform(code, id) {
      const metrics = METRICS[FACE.exec(id)?.[1] ?? ''];
      if (metrics === undefined) return null;
      const { ascent, descent } = metrics;
      const said = `ascent-override: ${String(ascent)}%; descent-override: ${String(descent)}%; line-gap-override: 0%;`;
      return { code: code.replaceAll('@font-face {', `@font-face { ${said}`), map: null };
    },
  };
}
