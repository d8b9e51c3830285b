import { expect, it } from 'vitest';
import { camerasOf } from './cameras.ts';
import { carryOut, drivenWords } from './driven.ts';
import { PagesShown } from './pagesShown.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts';

type Devices = Parameters<typeof camerasOf>[0];
const FACES = ['front', 'side', 'desk'].map((id) => ({ id, label: id }));

/** Two cameras that see the resident, and one over the desk. */
function devicesWith(there = FACES): Devices & { readonly chosen: () => string | null } {
  let chosen: string | null = null;
  const none = { there, chosen: null, present: null, decided: false };
  return {
    chosen: () => chosen,
    choose: (_use, id) => void (chosen = id),
    getSnapshot: () =>
      ({
        camera: { ...none, present: chosen },
        paper: { ...none, present: 'desk' },
      }) as unknown as ReturnType<Devices['getSnapshot']>,
  };
}

function kioskWith(before: Partial<Preferences> = {}, devices = devicesWith()) {
  const changes: Partial<Preferences>[] = [];
  const pages = new PagesShown();
  const driven = {
    preferences: {
      ...DEFAULT_PREFERENCES,
      textSize: 2,
      volume: 5,
      ...before,
    } satisfies Preferences,
    change: (next: Partial<Preferences>) => void changes.push(next),
    ...{ pages, cameras: camerasOf(devices) },
  };
  return { changes, pages, driven, devices };
}

it('[HP40] staff change text, sound and language by the steps that the resident has, and it can be put back', () => {
  const { driven, changes } = kioskWith();
  carryOut({ what: 'textSize', step: 1 }, driven)?.();
  expect(changes).toEqual([{ textSize: 3 }, { textSize: 2 }]);
  carryOut({ what: 'volume', step: -1 }, driven);
  carryOut({ what: 'language', language: 'ko' }, driven);
  expect(changes.slice(2)).toEqual([{ volume: 4 }, { language: 'ko' }]);
  const largest = kioskWith({ textSize: 3 });
  expect(carryOut({ what: 'textSize', step: 1 }, largest.driven)).toBeNull();
  expect(carryOut({ what: 'volume', step: 1 }, driven)).toBeNull();
  expect(carryOut({ what: 'language', language: 'ja' }, driven)).toBeNull();
});

it('[HP44] staff turn what lies in pages, the last that came first, and there is not always a page', () => {
  const { driven, pages } = kioskWith();
  expect(carryOut({ what: 'page', step: 1 }, driven)).toBeNull();
  const turned: string[] = [];
  pages.add((step) => (turned.push(`below ${String(step)}`), true));
  const close = pages.add((step) => (turned.push(String(step)), step === 1));
  carryOut({ what: 'page', step: 1 }, driven)?.();
  expect(carryOut({ what: 'page', step: -1 }, driven)).toBeNull();
  close();
  carryOut({ what: 'page', step: -1 }, driven);
  expect(turned).toEqual(['1', '-1', '-1', 'below -1']);
});

it('[HP44] staff go on to the next camera that sees the resident, and the visit goes back to the one before', () => {
  const { driven, devices } = kioskWith();
  const back = carryOut({ what: 'camera' }, driven);
  expect(devices.chosen()).toBe('side');
  back?.();
  expect(devices.chosen()).toBeNull();
  carryOut({ what: 'camera' }, driven);
  carryOut({ what: 'camera' }, driven);
  expect(devices.chosen()).toBe('front');
  driven.cameras.forget();
  expect(devices.chosen()).toBeNull();
  const alone = kioskWith({}, devicesWith(FACES.slice(1)));
  expect(carryOut({ what: 'camera' }, alone.driven)).toBeNull();
});

it('[HP40] each change has a sentence of its own', () => {
  const steps = (['textSize', 'volume', 'page'] as const).flatMap((what) =>
    ([1, -1] as const).map((step) => drivenWords({ what, step })),
  );
  const told = [
    ...steps,
    drivenWords({ what: 'language', language: 'en' }),
    drivenWords({ what: 'camera' }),
  ];
  expect(new Set(told).size).toBe(told.length);
});
