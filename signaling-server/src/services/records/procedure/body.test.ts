import { expect, it } from 'vitest';
import { everyProcedure } from '../../../storage/testing/exampleRecords.ts';
import { procedureBody } from './body.ts';

it('[PR476] of a form that came back before it was kept what was sent back, mending counts from now on', () => {
  const returned = everyProcedure.find(({ state }) => state === 'returned');
  const { returnedRevision: _none, ...before } = { returnedRevision: 0, ...returned };
  expect(procedureBody.parse(before)).toEqual({
    ...returned,
    returnedRevision: returned?.revision,
  });
});
