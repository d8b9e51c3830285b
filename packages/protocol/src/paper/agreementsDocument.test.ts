import type { Seat } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { agreementsDocument, type AgreementsOperation } from './agreementsDocument.ts';

const { apply, empty } = agreementsDocument;

const after = (...steps: readonly (readonly [Seat, AgreementsOperation])[]) =>
  steps
    .reduce((state, [by, operation]) => apply(state, operation, by), empty())
    .asked.map(({ id, state }) => `${id} ${state}`);

const ask = (id: string): AgreementsOperation => ({
  ...{ type: 'ask', id, pageId: 'p', toDeskId: 'desk', deskName: '介護保険係' },
});
const STAFF: Seat = 'staff:s';

it('[PG12] staff ask, the resident agrees, and then it is attached', () => {
  const agreed = [[STAFF, ask('a')] as const, ['kiosk', { type: 'agree', id: 'a' }] as const];
  expect(after(...agreed)).toEqual(['a agreed']);
  expect(after(...agreed, [STAFF, { type: 'attached', id: 'a' }])).toEqual(['a attached']);
});

it('[PG12] nobody agrees in the place of the resident, and nobody else asks', () => {
  expect(after([STAFF, ask('a')], [STAFF, { type: 'agree', id: 'a' }])).toEqual(['a asked']);
  expect(after([STAFF, ask('a')], ['guest:g', { type: 'agree', id: 'a' }])).toEqual(['a asked']);
  expect(after(['kiosk', ask('a')], ['guest:g', ask('b')])).toEqual([]);
});

it('[PG12] a no stays a no, and so does a question that was taken back', () => {
  const no = [[STAFF, ask('a')] as const, ['kiosk', { type: 'decline', id: 'a' }] as const];
  expect(after(...no, ['kiosk', { type: 'agree', id: 'a' }])).toEqual(['a declined']);
  expect(after(...no, [STAFF, ask('a')])).toEqual(['a declined']);
  const back = [[STAFF, ask('a')] as const, [STAFF, { type: 'withdraw', id: 'a' }] as const];
  expect(after(...back, ['kiosk', { type: 'agree', id: 'a' }])).toEqual(['a withdrawn']);
  expect(after([STAFF, ask('a')], [STAFF, { type: 'attached', id: 'a' }])).toEqual(['a asked']);
  const added = [
    [STAFF, ask('a')] as const,
    ['kiosk', { type: 'agree', id: 'a' }] as const,
    [STAFF, { type: 'attached', id: 'a' }] as const,
  ];
  expect(after(...added, ['kiosk', { type: 'removed', id: 'a' }])).toEqual(['a attached']);
  expect(after(...added, [STAFF, { type: 'removed', id: 'a' }])).toEqual(['a removed']);
});
