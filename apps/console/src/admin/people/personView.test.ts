import type { Person } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { commandsFor, factorsOf, invitationLink, isLocked, standingOf } from './personView.ts';

const NOW = 1_000_000;
const session = {
  sessionId: 's',
  since: 0,
  lastActiveAt: 0,
  from: '127.0.0.1',
  browser: 'Firefox',
  connected: true,
};
const person: Person = {
  staffId: 'p1',
  displayName: '世田谷 担当1',
  role: 'specialist',
  deskIds: ['d1'],
  centerIds: [],
  districtIds: [],
  skills: { languages: [], supports: [] },
  username: 'tanto1',
  state: 'active',
  invitationEndsAt: null,
  totp: true,
  passkeys: 0,
  lockedUntil: null,
  sessions: [session],
};

test('[O31] an invitation that nobody used in time is told apart from one that waits', () => {
  expect(standingOf({ state: 'invited', invitationEndsAt: NOW + 1 }, NOW)).toBe('invited');
  expect(standingOf({ state: 'invited', invitationEndsAt: NOW }, NOW)).toBe('invitationOver');
  expect(standingOf({ state: 'invited', invitationEndsAt: null }, NOW)).toBe('invitationOver');
  expect(standingOf({ state: 'active', invitationEndsAt: null }, NOW)).toBe('active');
  expect(standingOf({ state: 'disabled', invitationEndsAt: NOW + 1 }, NOW)).toBe('disabled');
});

test('[O31] a lock is over at its instant', () => {
  expect(isLocked({ lockedUntil: NOW + 1 }, NOW)).toBe(true);
  expect(isLocked({ lockedUntil: NOW }, NOW)).toBe(false);
  expect(isLocked({ lockedUntil: null }, NOW)).toBe(false);
});

test('[O31] the second factors are named', () => {
  expect(factorsOf({ totp: false, passkeys: 0 })).toBe('none');
  expect(factorsOf({ totp: true, passkeys: 0 })).toBe('totp');
  expect(factorsOf({ totp: false, passkeys: 2 })).toBe('passkeys');
  expect(factorsOf({ totp: true, passkeys: 1 })).toBe('both');
});

test('[O32] somebody active can be disabled, somebody disabled only enabled and changed', () => {
  expect(commandsFor(person, false)).toEqual(['change', 'invite', 'reset', 'disable']);
  expect(commandsFor({ ...person, state: 'disabled' }, false)).toEqual(['enable', 'change']);
});

test('[O32] a reset is offered where there is something to reset', () => {
  expect(commandsFor({ ...person, totp: false }, false)).not.toContain('reset');
});

test('[O32] nobody locks themselves out', () => {
  expect(commandsFor({ ...person, role: 'admin' }, true)).toEqual(['change']);
});

test('[O33] the token of a one-time link stands behind the #', () => {
  const url = new URL(invitationLink('https://madoguchi.example', 'a'.repeat(43)));
  expect(url.pathname).toBe('/console/');
  expect(url.search).toBe('');
  expect(url.hash).toBe(`#invitation=${'a'.repeat(43)}`);
});
