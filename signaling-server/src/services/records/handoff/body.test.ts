import { expect, it } from 'vitest';
import { sent } from '../../../storage/testing/exampleRecords.ts';
import { exampleConsultation } from '../../../storage/testing/exampleWard.ts';
import { consultationBody } from '../consultation/body.ts';
import { handoffBody } from './body.ts';

const { id, consultationId, fromStaffId, fromDeskId, card, sentAt } = sent;
const facts = { id, consultationId, fromStaffId, fromDeskId, card, sentAt };
/** As an earlier version stored every card that was settled. */
const earlier = { ...facts, state: 'settled', byStaffId: 'staff-2', settledAt: 9 };

it('[D22] a card of an earlier version was settled by whoever it names', () => {
  expect(handoffBody.parse({ ...earlier, purpose: 'followUp' })).toEqual({
    ...{ kept: {}, procedureIds: [] },
    ...{ ...facts, purpose: 'followUp', state: 'settled', settledAt: 9 },
    ...{ how: 'done', byStaffId: 'staff-2' },
  });
});

it('[D22] the card of a transfer of an earlier version was settled by nobody', () => {
  expect(handoffBody.parse({ ...earlier, purpose: 'transfer' })).toEqual({
    ...{ kept: {}, procedureIds: [] },
    ...{ ...facts, purpose: 'transfer', state: 'settled', settledAt: 9 },
    how: 'withdrawn',
  });
});

it('[D22] a card that was sent before protocol 6 does not say what was done', () => {
  const { response: _response, ...words } = card;
  const read = handoffBody.parse({ ...earlier, purpose: 'followUp', card: words });
  expect(read.card).toEqual({ ...words, response: '' });
});

it('[D22] a card that says in which way it was settled is believed only if it says it whole', () => {
  const { byStaffId: _nobody, ...unnamed } = { ...earlier, purpose: 'followUp' };
  for (const row of [unnamed, { ...unnamed, how: 'done' }, { ...earlier, how: 'otherwise' }]) {
    expect(handoffBody.safeParse(row).success).toBe(false);
  }
});

it('[D22] whoever an earlier version took for booked stands in the queue by their ticket', () => {
  const waiting = exampleConsultation(1);
  expect(consultationBody.parse({ ...waiting, standing: { kind: 'booked' } })).toEqual(waiting);
});
