import type { InboxProcedureView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { EVERY_ONE, filtered, statesIn, titlesIn } from './listFilter.ts';

const one = (change: Partial<InboxProcedureView>): InboxProcedureView => ({
  procedureId: 'p1',
  title: { ja: '児童手当 認定請求' },
  state: 'submitted',
  consultationId: 'c1',
  ticket: '池尻-012',
  receiptNumber: '2026-000001-8',
  submittedAt: 1,
  dueDay: '2026-12-03',
  isLate: false,
  assignedTo: null,
  fromDeskName: { ja: '北沢総合支所 子ども家庭支援課' },
  nobodyServes: false,
  ...change,
});
const mine = one({
  ...{ procedureId: 'p2', ticket: '松原-003', receiptNumber: '2026-000045-5', state: 'accepted' },
  ...{ title: { ja: '住民票の写しの交付申請' }, isLate: true },
  assignedTo: { staffId: 's1', name: '担当1', isMe: true },
});
const ALL = [one({}), mine];
const found = (change: Partial<typeof EVERY_ONE>) =>
  filtered(ALL, { ...EVERY_ONE, ...change }).map(({ procedureId }) => procedureId);

it('[FS42] the list is narrowed by a part of a number, full-width as well', () => {
  expect(found({})).toEqual(['p1', 'p2']);
  expect(found({ words: '000045' })).toEqual(['p2']);
  expect(found({ words: '池尻' })).toEqual(['p1']);
  expect(found({ words: '０１２' })).toEqual(['p1']);
  expect(found({ words: '999' })).toEqual([]);
});

it('[FS42] and by procedure, state, whose it is and whether it is late', () => {
  expect(found({ title: '児童手当 認定請求' })).toEqual(['p1']);
  expect(found({ state: 'accepted' })).toEqual(['p2']);
  expect(found({ whose: 'mine' })).toEqual(['p2']);
  expect(found({ whose: 'nobody' })).toEqual(['p1']);
  expect(found({ isLate: true, whose: 'nobody' })).toEqual([]);
});

it('[FS42] what can be chosen is what there is', () => {
  expect(titlesIn(ALL).map(({ ja }) => ja)).toEqual([
    '児童手当 認定請求',
    '住民票の写しの交付申請',
  ]);
  expect(statesIn(ALL)).toEqual(['accepted', 'submitted']);
});
