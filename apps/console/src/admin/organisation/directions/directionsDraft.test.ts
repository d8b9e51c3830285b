import { expect, it } from 'vitest';
import { directionsBody, directionsProblems, draftOf } from './directionsDraft.ts';

const map = { type: 'image/png', base64: 'AAAA' } as const;
const known = { centerId: 'c', address: '池尻0-0-0', way: null, map };

it('[O150] what was read and not touched is what is sent, and nothing of it has to be there', () => {
  const sent = { centerId: 'c', address: '池尻0-0-0', way: '', map: 'AAAA' };
  expect(directionsBody(draftOf(known))).toEqual(sent);
  const nothing = { ...known, address: null, map: null };
  expect(directionsProblems(draftOf(nothing))).toEqual([]);
  expect(directionsBody({ ...draftOf(known), way: ' 駅から5分 ' }).way).toBe('駅から5分');
  expect(directionsProblems({ ...draftOf(known), way: 'あ'.repeat(200) })).toEqual([
    { field: 'way', problem: 'tooLong' },
  ]);
});
