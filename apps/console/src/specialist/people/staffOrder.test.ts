import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../gallery/deskWork.ts';
import { canBeAsked, listedStaff } from './staffOrder.ts';

const found = (wanted: string) =>
  listedStaff(CANDIDATES.staff, wanted, (p) => `${p.displayName} ${p.deskName.ja}`).map(
    ({ displayName }) => displayName,
  );

describe('who can be asked to a call', () => {
  it('[W33] are listed free first, and found by parts of name and desk', () => {
    expect(found('')).toEqual([
      '世田谷 担当3',
      '本庁 担当1',
      '池尻 職員1',
      '世田谷 担当2',
      '北沢 担当1',
    ]);
    expect(found('本庁　国保')).toEqual(['本庁 担当1']);
  });

  it('[W33] nobody whose console is closed can be asked', () => {
    const names = CANDIDATES.staff.filter(canBeAsked).map(({ displayName }) => displayName);
    expect(names).not.toContain('北沢 担当1');
    expect(names).toHaveLength(4);
  });
});
