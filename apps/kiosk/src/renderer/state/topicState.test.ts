import type { TopicView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { isAllClosed } from './topicState.ts';

const facts = { id: 'care', icon: 'care', name: { ja: '介護' }, hint: { ja: '' } } as const;
const desk = { name: { ja: '保健福祉課' }, reason: 'own-branch' } as const;
const open: TopicView = {
  ...facts,
  state: 'shown',
  desk,
  bookable: true,
  opening: { state: 'open' },
};
const closed: TopicView = {
  ...open,
  opening: {
    state: 'closed',
    opensAt: null,
    reason: '勤労感謝の日',
    wishDays: [],
    telephone: null,
  },
};
const preparing: TopicView = { ...facts, state: 'preparing', shownFrom: null };

test('[K19] the first screen says so when nothing that is offered can be called for', () => {
  expect(isAllClosed([closed, preparing])).toBe(true);
  expect(isAllClosed([closed, open])).toBe(false);
  expect(isAllClosed([preparing])).toBe(false);
});
