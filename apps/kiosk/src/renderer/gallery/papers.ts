import type { KioskPaper, KioskPaperSnapshot } from '@madoguchi/client';
import { createFakePaper } from './fakePaper.ts';

const there = [
  { id: 'face', label: 'USBカメラ（正面）' },
  { id: 'desk', label: '書画カメラ' },
];
const cameras: KioskPaperSnapshot['cameras'] = {
  desk: there[1] ?? null,
  there,
  problem: null,
  works: true,
};
const shown = { cameras, showing: { state: 'shown', way: 'desk' } } as const;
const masks = [
  { id: 'm1', box: { x: 4200, y: 3000, width: 2200, height: 900 } },
  { id: 'm2', box: { x: 4000, y: 6200, width: 2600, height: 800 } },
];

/** The paper of the scenes that have any, by the name of the scene. */
const papers: Readonly<Record<string, Partial<KioskPaperSnapshot>>> = {
  'desk-unset': { cameras: { ...cameras, desk: null } },
  'paper-asked': { cameras, showing: { state: 'asked', by: 'staff:s1', way: 'desk' } },
  'paper-asked-hand': { showing: { state: 'asked', by: 'staff:s1', way: 'hand' }, faceAway: true },
  'paper-shown': { ...shown, masks },
  'paper-still-full': shown,
  'paper-hand': { showing: { state: 'shown', way: 'hand' }, faceAway: true },
  'paper-blank': { ...shown, masks, blank: true },
  'paper-changed': { ...shown, masks, blank: true, mustConfirm: true },
  'paper-trouble': { ...shown, blank: true, problem: 'not-found' },
  'paper-pages': shown,
  'paper-three': { ...shown, masks },
  'paper-held': { ...shown, masks },
  'form-paper': { ...shown, masks },
};

/** The paper of a scene; most show none. */
export const paperOf = (scene: string): KioskPaper => createFakePaper(papers[scene] ?? { cameras });
