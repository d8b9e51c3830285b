import { describe, expect, it } from 'vitest';
import { listedTargets, targetState } from './targets.ts';

const target = (deskId: string, free: number, onDuty: number, open = true) => ({
  deskId,
  name: { ja: `${deskId}総合支所 保健福祉課` },
  free,
  onDuty,
  open,
});
const TARGETS = [
  target('世田谷', 0, 0),
  target('北沢', 0, 2),
  target('玉川', 1, 3, false),
  target('砧', 1, 1),
  target('烏山', 2, 2),
];
const found = (wanted: string) =>
  listedTargets(TARGETS, wanted, ({ name }) => name.ja).map(({ deskId }) => deskId);

describe('desks for a handoff', () => {
  it('[W26] says who is free, busy, missing, or closed, whether somebody is there or not', () => {
    expect(TARGETS.map(targetState)).toEqual(['nobody', 'busy', 'closed', 'free', 'free']);
  });

  it('[W26] lists desks where somebody is free first, and keeps the order of the ward', () => {
    expect(found('')).toEqual(['砧', '烏山', '北沢', '世田谷', '玉川']);
  });

  it('[W26] finds a desk by parts of its name, in any order', () => {
    expect(found('保健　北沢')).toEqual(['北沢']);
    expect(found('国保')).toEqual([]);
  });
});
