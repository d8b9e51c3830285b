import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '../audit.ts';
import { incidentPart } from './deeds.ts';

const endingIn = (words: RegExp) => AUDIT_ACTIONS.filter((action) => words.test(action));

describe('what an entry tells of', () => {
  it('[IR2] reading, printing and exporting are none of a change, whatever was read', () => {
    const read = endingIn(/\.(\w*[rR]ead|searched)$/);
    expect(new Set(read.map(incidentPart))).toEqual(new Set(['read']));
    expect(new Set(endingIn(/\.exported$/).map(incidentPart))).toEqual(new Set(['exported']));
    expect(endingIn(/printed$/).map(incidentPart)).toEqual(['printed', 'printed']);
  });

  it('[IR2] sign-ins and refused tries touch no record; what is new is a change', () => {
    expect(incidentPart('session.opened')).toBe('session');
    expect(incidentPart('access.denied')).toBe('refused');
    expect(incidentPart('session.locked')).toBe('refused');
    expect(incidentPart('booking.moved')).toBe('changed');
  });
});
