import { expect, it } from 'vitest';
import { EMPTY_SET_UP, setUpBody, setUpProblems } from './setUpForm.ts';

const complete = {
  code: 'abcd-efgh',
  displayName: '初めの管理者',
  username: 'Admin.1',
  password: 'kawa neko densha',
};

it('[W21] names what the first set-up still needs, in the order of the form', () => {
  expect(setUpProblems(EMPTY_SET_UP)).toEqual(['code', 'displayName', 'username', 'password']);
  expect(setUpProblems({ ...complete, username: '管理者' })).toEqual(['username']);
  expect(setUpProblems({ ...complete, password: 'short' })).toEqual(['password']);
  expect(setUpProblems(complete)).toEqual([]);
});

it('[W21] sends names and code as the server writes them, and the password as it was typed', () => {
  expect(setUpBody({ ...complete, password: ' a b ' })).toEqual({
    code: 'ABCD-EFGH',
    displayName: '初めの管理者',
    username: 'admin.1',
    password: ' a b ',
  });
});
