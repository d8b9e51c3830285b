import { expect, test } from 'vitest';
import type { ServingView } from '../situation.ts';
import { numberOf, participantAt } from './sameNames.ts';

const asked = (
  participantId: string,
  kind: 'interpreter' | 'partner',
  name: string,
): ServingView['participants'][number] => ({
  ...{ participantId, kind, name, stage: 'present', away: false },
});
const participants = [
  asked('g1', 'interpreter', '手話通訳'),
  asked('g2', 'interpreter', '手話通訳'),
  asked('g3', 'partner', '手話通訳'),
];

test('[W35] guests of one name and kind have numbers, everybody else has none', () => {
  expect(participants.map(({ participantId: id }) => numberOf(participants, id))).toEqual([
    ...[1, 2, null],
  ]);
  expect(numberOf(participants, 'nobody')).toBeNull();
});

test('[W35] who is sent away is the one whose picture it is', () => {
  const second = { seat: 'guest:g2', kind: 'interpreter', name: '手話通訳' } as const;
  expect(participantAt(second, participants)?.participantId).toBe('g2');
});
