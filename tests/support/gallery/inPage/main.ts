import { styleOf } from './boxes.ts';
import { cutsOf, sidewaysIn } from './cuts.ts';
import { forgetAll } from './memory.ts';
import { overlapsOf } from './overlaps.ts';
import { buttonsOf, whatIsShown } from './pressing.ts';
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
  forgetAll();
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

/** Somebody's larger spacing of text (WCAG 1.4.12). */
const spacing = document.createElement('style');
spacing.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

Object.assign(globalThis, {
  buttonsOf,
  whatIsShown,
  /** Spaces all texts until it is told otherwise: to do so for each window would style the page anew each time. */
  spaceTexts(on: boolean) {
    if (on) document.head.append(spacing);
    else spacing.remove();
  },
  measureScreen: (rules: Rules) => measure(rules, spacing.isConnected),
});
