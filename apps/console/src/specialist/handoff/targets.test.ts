import type { TransferTarget } from '@madoguchi/client';
import { describe, expect, it } from 'vitest';
import { groupedTargets, targetState } from './targets.ts';

const target = (
  branch: string,
  area: TransferTarget['area'],
  [free, onDuty, open = true]: readonly [number, number, boolean?],
): TransferTarget => ({
  deskId: branch,
  name: { ja: `${branch}総合支所 くみん窓口`, en: `Branch of ${branch}, residents` },
  ...{ area, free, onDuty, open },
  opensAt: open ? null : 1,
});
const TARGETS = [
  target('世田谷', 'own', [0, 0]),
  target('北沢', 'own', [0, 2]),
  target('玉川', 'other', [1, 3, false]),
  target('砧', 'other', [1, 1]),
  target('本庁', 'headOffice', [0, 1]),
  target('烏山', 'own', [2, 2]),
];
const found = (wanted: string) =>
  groupedTargets(TARGETS, wanted).map(({ area, targets }) => [
    area,
    ...targets.map(({ deskId }) => deskId),
  ]);

describe('desks for a handoff', () => {
  it('[W26] says who is free, busy, missing, or closed, whether somebody is there or not', () => {
    expect(TARGETS.map(targetState)).toEqual([
      ...['nobody', 'busy', 'closed', 'free', 'busy', 'free'],
    ]);
  });

  it('[W26] groups them by where they lie, and lists in a group those first that can be reached', () => {
    expect(found('')).toEqual([
      ['own', '烏山', '北沢', '世田谷'],
      ['headOffice', '本庁'],
      ['other', '砧', '玉川'],
    ]);
  });

  it('[W26] finds a desk by parts of its name, in any order and language', () => {
    expect(found('くみん　北沢')).toEqual([['own', '北沢']]);
    expect(found('residents 砧')).toEqual([['other', '砧']]);
    expect(found('国保')).toEqual([]);
  });
});
