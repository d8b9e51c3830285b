import { forgetStyles, styleOf } from './boxes.ts';
import { cutsOf, sidewaysIn } from './cuts.ts';
import { overlapsOf } from './overlaps.ts';
import { reachOf, rememberScroll } from './reach.ts';
import { controlsOf, linesOf, picturesOf, scopeOf, type Thing } from './things.ts';
import { brokenIn } from './words.ts';

/** What a screen has to keep to. */
export interface Rules {
  /** Least width and height of what is touched. */
  readonly target: number;
  /** Least height of a picture of somebody. */
  readonly picture: number;
}

/**
 * Everything that is wrong with the screen as it stands, each in one line. Words that are spaced out may break where
 * there is no room for one.
 */
function measure(rules: Rules, isSpaced = false): string[] {
  forgetStyles();
  const scope = scopeOf();
  const putBack = rememberScroll();
  const controls = controlsOf(scope);
  const pictures = picturesOf(scope);
  const things = [...controls, ...pictures, ...linesOf(scope)];
  const found = [
    ...sidewaysIn(scope),
    ...things.flatMap(cutsOf),
    ...overlapsOf(things),
    ...controls.flatMap((control) => smallness(control, rules.target)),
    ...pictures.flatMap((picture) => lowness(picture, rules.picture)),
    ...(isSpaced ? [] : brokenIn(scope)),
    ...controls.flatMap(reachOf),
  ];
  putBack();
  return [...new Set(found)];
}

function smallness({ around, box, name }: Thing, least: number): string[] {
  // A link in a sentence has the height of its line.
  if (around.matches('a') && styleOf(around).display === 'inline') return [];
  const { width, height } = box as DOMRect;
  const isSmall = width < least - 0.5 || height < least - 0.5;
  return isSmall
    ? [`small: ${name} ${String(Math.round(width))}×${String(Math.round(height))}`]
    : [];
}

function lowness({ box, name }: Thing, least: number): string[] {
  const height = Math.round(box.bottom - box.top);
  return height < least ? [`low: ${name} ${String(height)} px`] : [];
}

/** Somebody's larger spacing of text (WCAG 1.4.12); taken away again by the function it gives. */
function spaceTexts(): () => void {
  const style = document.createElement('style');
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;
  document.head.append(style);
  return () => style.remove();
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(globalThis, {
  measureScreen: (rules: Rules) => measure(rules),
  async measureSpaced(rules: Rules) {
    const putBack = spaceTexts();
    // Parts of the page have the style of a moment ago until the next frame; what is placed by script comes later.
    await nextFrame();
    let found = measure(rules, true);
    for (let frame = 0; found.length > 0 && frame < 3; frame += 1) {
      await nextFrame();
      found = measure(rules, true);
    }
    putBack();
    return found;
  },
});
