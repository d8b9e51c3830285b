import type { Point } from '@madoguchi/protocol';
import type { Corners } from '../../geometry/homography.ts';
import type { SheetKind } from './sheets.ts';

/** Pixels of every photograph. */
export const PHOTOGRAPH = { width: 1280, height: 960 } as const;

/** What is photographed: sheets on a desk, from below to above, in some light, with something lying over them. */
export interface Scene {
  readonly desk: 'dark' | 'grey' | 'light' | 'wood';
  readonly sheets: readonly SceneSheet[];
  /** How bright each corner of the photograph is, clockwise from the top left. */
  readonly light: readonly [number, number, number, number];
  /** The shadow of somebody who leans over it: its outline, and what it leaves of the light. */
  readonly shadow?: { readonly outline: readonly Point[]; readonly leaves: number };
  /** A finger that holds the sheet, from where it comes to its tip. */
  readonly finger?: { readonly from: Point; readonly tip: Point };
  readonly seed: number;
}

interface SceneSheet {
  readonly kind: SheetKind;
  /** Pixels of the photograph, clockwise from the top left of the sheet. */
  readonly corners: Corners;
  /** Its top right corner is folded over, by this part of its width. */
  readonly folded?: number;
}

const at = (x: number, y: number): Point => ({ x, y });
const EVEN = [1, 0.98, 0.94, 0.96] as const;

/** The scenes of the ten photographs; the sheet that is looked for is the topmost. */
export const SCENES: Readonly<Record<string, Scene>> = {
  perspective: {
    desk: 'dark',
    sheets: [{ kind: 'form', corners: [at(420, 150), at(905, 170), at(1010, 850), at(330, 815)] }],
    ...{ light: EVEN, seed: 11 },
  },
  shadow: {
    desk: 'grey',
    sheets: [{ kind: 'form', corners: [at(360, 90), at(930, 120), at(915, 890), at(330, 865)] }],
    light: [1, 0.95, 0.85, 0.9],
    shadow: { outline: [at(0, 420), at(700, 330), at(1000, 960), at(0, 960)], leaves: 0.5 },
    seed: 12,
  },
  lowContrast: {
    desk: 'light',
    sheets: [{ kind: 'letter', corners: [at(385, 100), at(925, 80), at(960, 850), at(395, 880)] }],
    ...{ light: EVEN, seed: 13 },
  },
  foldedCorner: {
    desk: 'dark',
    sheets: [
      {
        ...{ kind: 'form', corners: [at(350, 110), at(880, 95), at(915, 845), at(345, 870)] },
        folded: 0.16,
      },
    ],
    ...{ light: EVEN, seed: 14 },
  },
  twoPapers: {
    desk: 'grey',
    sheets: [
      { kind: 'letter', corners: [at(640, 60), at(1190, 150), at(1080, 930), at(520, 830)] },
      { kind: 'form', corners: [at(170, 130), at(690, 95), at(735, 850), at(165, 870)] },
    ],
    ...{ light: EVEN, seed: 15 },
  },
  card: {
    desk: 'grey',
    sheets: [{ kind: 'card', corners: [at(440, 350), at(835, 320), at(860, 575), at(450, 600)] }],
    ...{ light: [1, 0.97, 0.9, 0.92], seed: 16 },
  },
  pinkForm: {
    desk: 'light',
    sheets: [
      { kind: 'pinkForm', corners: [at(300, 200), at(1010, 170), at(1055, 700), at(275, 730)] },
    ],
    ...{ light: EVEN, seed: 17 },
  },
  wood: {
    desk: 'wood',
    sheets: [{ kind: 'form', corners: [at(400, 95), at(950, 150), at(880, 900), at(320, 830)] }],
    ...{ light: [0.9, 1, 0.96, 0.85], seed: 18 },
  },
  strongTilt: {
    desk: 'wood',
    sheets: [
      { kind: 'letter', corners: [at(455, 260), at(800, 245), at(1105, 835), at(160, 870)] },
    ],
    ...{ light: EVEN, seed: 19 },
  },
  partlyCovered: {
    desk: 'dark',
    sheets: [{ kind: 'form', corners: [at(380, 80), at(930, 100), at(925, 870), at(365, 855)] }],
    finger: { from: at(1330, 960), tip: at(840, 760) },
    ...{ light: EVEN, seed: 20 },
  },
};
