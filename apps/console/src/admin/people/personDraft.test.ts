import { expect, test } from 'vitest';
import { draftOf, factsOf, problemsOf, toggled, type PersonDraft } from './personDraft.ts';

const complete: PersonDraft = {
  displayName: ' 世田谷 担当1 ',
  username: 'tanto1',
  role: 'specialist',
  deskIds: ['d1'],
  centerIds: [],
  districtIds: ['c1'],
  languages: ['en'],
  supports: ['sign-language'],
};

test('[O34] an empty form lists what is missing in the order of its fields', () => {
  expect(problemsOf(draftOf(null), true)).toEqual([
    { name: 'empty' },
    'usernameMissing',
    'roleMissing',
  ]);
  expect(problemsOf(complete, true)).toEqual([]);
});

test('[O34] a specialist needs a desk, センター staff a center, an admin neither', () => {
  expect(problemsOf({ ...complete, deskIds: [] }, true)).toEqual(['deskMissing']);
  expect(problemsOf({ ...complete, role: 'staff' }, true)).toEqual(['centerMissing']);
  expect(problemsOf({ ...complete, role: 'admin', deskIds: [] }, true)).toEqual([]);
});

test.each(['a', '担当', 'a b', '-a', 'a'.repeat(33)])('[O34] %j is no username', (username) => {
  expect(problemsOf({ ...complete, username }, true)).toEqual(['usernameInvalid']);
});

test('[O34] capitals and spaces around a username do no harm', () => {
  expect(problemsOf({ ...complete, username: ' Tanto.1 ' }, true)).toEqual([]);
});

test('[O34] the username of somebody known is not asked for', () => {
  expect(problemsOf({ ...complete, username: '' }, false)).toEqual([]);
});

test('[O34] a name is at most 100 characters', () => {
  expect(problemsOf({ ...complete, displayName: 'あ'.repeat(101) }, true)).toEqual([
    { name: 'tooLong' },
  ]);
});

test('[O35] places that do not belong to the role are not sent', () => {
  const both = { ...complete, centerIds: ['c1'] };
  expect(factsOf(both)).toMatchObject({
    displayName: '世田谷 担当1',
    deskIds: ['d1'],
    centerIds: [],
  });
  expect(factsOf({ ...both, role: 'staff' })).toMatchObject({ deskIds: [], centerIds: ['c1'] });
  expect(factsOf({ ...both, role: 'admin' })).toMatchObject({ deskIds: [], centerIds: [] });
  expect(factsOf({ ...both, role: null })).toBeNull();
});

test('[O37] districts and skills are those of a specialist, and are sent for nobody else', () => {
  const skills = { languages: ['en'], supports: ['sign-language'] };
  expect(factsOf(complete)).toMatchObject({ districtIds: ['c1'], skills });
  for (const role of ['staff', 'admin'] as const) {
    expect(factsOf({ ...complete, role })).toMatchObject({
      districtIds: [],
      skills: { languages: [], supports: [] },
    });
  }
});

test('[O35] ticking twice leaves a place as it was', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a']);
});
