import { expect, it } from 'vitest';
import { qualityOfCall, versionParts, type KioskCondition } from './condition.ts';
import { faultsOf, KIOSK_FAULTS, verdictOf, type KioskFacts } from './faults.ts';

const WELL: KioskCondition = {
  devices: { camera: true, microphone: true, sound: true },
  ...{ print: null, calls: [] },
};

const facts = (more: Partial<KioskFacts> = {}): KioskFacts => ({
  ...{ isOpen: true, isConnected: true, isResting: false, condition: WELL },
  ...{ isDeskCameraBroken: false, clockAheadMs: 0, version: '1.0.0', servedVersion: '1.0.0' },
  ...{ isCopied: false, cutOffs: [], staffCalledAt: null, now: 1_000_000 },
  ...more,
});
const said = (more: Partial<KioskCondition>) =>
  faultsOf(facts({ condition: { ...WELL, ...more } }));
const without = (device: keyof KioskCondition['devices']) =>
  said({ devices: { ...WELL.devices, [device]: false } });

it('[FL1] each fault is found by what is known, and nothing by what is not', () => {
  expect(faultsOf(facts())).toEqual([]);
  expect(faultsOf(facts({ condition: null, clockAheadMs: null, version: null }))).toEqual([]);
  for (const device of ['camera', 'microphone', 'sound'] as const) {
    expect(without(device)).toEqual([device]);
  }
  expect(said({ print: 'printed' })).toEqual([]);
  expect(said({ print: 'noPrinter' })).toEqual(['printer']);
  expect(said({ print: 'failed' })).toEqual(['printer']);
  expect(said({ calls: ['poor', 'good', 'fair'] })).toEqual([]);
  expect(said({ calls: ['poor', 'good', 'poor'] })).toEqual(['poorCalls']);
  expect(faultsOf(facts({ cutOffs: [true, false, false] }))).toEqual([]);
  expect(faultsOf(facts({ cutOffs: [true, false, true] }))).toEqual(['droppedCalls']);
  expect(faultsOf(facts({ staffCalledAt: 1_000_000 - 179_999 }))).toEqual([]);
  expect(faultsOf(facts({ staffCalledAt: 1_000_000 - 180_000 }))).toEqual(['staffCall']);
  expect(faultsOf(facts({ isCopied: true }))).toEqual(['copied']);
  expect(faultsOf(facts({ isDeskCameraBroken: true }))).toEqual(['deskCamera']);
  expect(faultsOf(facts({ clockAheadMs: -121_000 }))).toEqual(['clock']);
});

it('[FL1] a kiosk is missed only while its center is open', () => {
  expect(faultsOf(facts({ isConnected: false, condition: null }))).toEqual(['offline']);
  expect(faultsOf(facts({ isConnected: false, condition: null, isOpen: false }))).toEqual([]);
});

it('[FL1] the page of a connected kiosk is old when it is not the one that is served, whatever its shell', () => {
  expect(faultsOf(facts({ version: '0.9.0' }))).toEqual(['version']);
  expect(faultsOf(facts({ version: '1.0.0 (Electron 43.1.0)' }))).toEqual([]);
  expect(faultsOf(facts({ version: '0.9.0', isConnected: false, isOpen: false }))).toEqual([]);
  expect(versionParts('0.9.0 (Electron 43.1.0)')).toEqual({ page: '0.9.0', shell: '43.1.0' });
  expect(versionParts('0.9.0')).toEqual({ page: '0.9.0', shell: null });
});

it('[FL2] whoever cannot be heard, or cannot hear, cannot be served; everything else wants care', () => {
  const verdicts = KIOSK_FAULTS.map((fault) => verdictOf([fault], { isResting: false }));
  expect(KIOSK_FAULTS.filter((_, n) => verdicts[n] === 'cannot')).toEqual([
    ...['offline', 'microphone', 'sound'],
  ]);
  expect(new Set(verdicts)).toEqual(new Set(['cannot', 'careful']));
  expect(verdictOf([], { isResting: false })).toBe('can');
  expect(verdictOf(['offline'], { isResting: true })).toBe('resting');
});

it('[FL3] a call is called poor when a fifth of it was', () => {
  expect(qualityOfCall({ good: 0, fair: 0, poor: 0 })).toBeNull();
  expect(qualityOfCall({ good: 81, fair: 0, poor: 19 })).toBe('good');
  expect(qualityOfCall({ good: 80, fair: 0, poor: 20 })).toBe('poor');
  expect(qualityOfCall({ good: 70, fair: 20, poor: 10 })).toBe('fair');
});
