import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { deskDeeds, inboxStep, isForMe, listedInbox, listedSent } from './listing.ts';

const ME = { staffId: 's1', name: '担当1', isMe: true };
const COLLEAGUE = { staffId: 's2', name: '担当2', isMe: false };
const arrived = (change: Partial<InboxProcedureView>): InboxProcedureView => ({
  procedureId: 'p1',
  title: { ja: '住民票の写しの交付申請' },
  state: 'submitted',
  consultationId: 'c1',
  ticket: '池尻-001',
  receiptNumber: '2026-000001-8',
  submittedAt: 1,
  dueDay: '2026-12-03',
  isLate: false,
  assignedTo: null,
  fromDeskName: { ja: '世田谷総合支所 保健福祉課' },
  nobodyServes: false,
  ...change,
});

it('[FS41] the next step follows from the state and from who has it', () => {
  expect(inboxStep(arrived({}))).toBe('take');
  expect(inboxStep(arrived({ assignedTo: ME }))).toBe('accept');
  expect(inboxStep(arrived({ assignedTo: COLLEAGUE }))).toBe('colleague');
  expect(inboxStep(arrived({ state: 'accepted', assignedTo: ME }))).toBe('complete');
  expect(inboxStep(arrived({ state: 'returned', assignedTo: ME }))).toBe('returned');
});

it('[FS41] a desk can return what it has, and take over what a colleague has; nothing while it is mended', () => {
  expect(deskDeeds(arrived({}))).toEqual(['take']);
  expect(deskDeeds(arrived({ assignedTo: ME }))).toEqual(['accept', 'return']);
  expect(deskDeeds(arrived({ state: 'accepted', assignedTo: ME }))).toEqual(['complete', 'return']);
  expect(deskDeeds(arrived({ assignedTo: COLLEAGUE }))).toEqual(['take']);
  expect(deskDeeds(arrived({ state: 'returned' }))).toEqual([]);
});

it('[FS40] late ones stand first, then what I can act on, by the due day', () => {
  const theirs = arrived({ procedureId: 'theirs', assignedTo: COLLEAGUE, dueDay: '2026-12-01' });
  const later = arrived({ procedureId: 'later', dueDay: '2026-12-09' });
  const sooner = arrived({ procedureId: 'sooner', dueDay: '2026-12-02' });
  const late = arrived({ procedureId: 'late', assignedTo: COLLEAGUE, isLate: true });
  const order = listedInbox([theirs, later, sooner, late]);
  expect(order.map(({ procedureId }) => procedureId)).toEqual([
    ...['late', 'sooner', 'later', 'theirs'],
  ]);
  expect(order.map(isForMe)).toEqual([false, true, true, false]);
});

it('[FS46] [FS482] of what was sent, what came back to be mended stands first, and what was completed last', () => {
  const {
    assignedTo: _nobody,
    fromDeskName: toDeskName,
    nobodyServes: _no,
    ...facts
  } = arrived({});
  const sent = (id: string, state: SentProcedureView['state'], isLate = false) => ({
    ...facts,
    ...{ procedureId: id, state, isLate, toDeskName, tellBy: null },
    completedAt: null,
  });
  const order = listedSent([
    sent('a', 'submitted'),
    sent('b', 'returned'),
    sent('c', 'accepted', true),
  ]);
  expect(order.map(({ procedureId }) => procedureId)).toEqual(['c', 'b', 'a']);
  const settled = (id: string, completedAt: number) => ({
    ...sent(id, 'completed'),
    completedAt,
  });
  const all = listedSent([settled('x', 1), sent('a', 'submitted'), settled('y', 2)]);
  expect(all.map(({ procedureId }) => procedureId)).toEqual(['a', 'y', 'x']);
});
