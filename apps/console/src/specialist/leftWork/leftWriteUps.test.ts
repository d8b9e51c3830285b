import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../gallery/views.ts';
import { takingOver } from '../situation.ts';

describe('a write-up that was left', () => {
  it('[W34] is taken over by a specialist with nobody else at hand', () => {
    expect(takingOver(VIEWS.available)).toBe('now');
    expect(takingOver(VIEWS.away)).toBe('now');
  });

  it('[W34] waits while somebody rings, is served, or is written up', () => {
    for (const view of [VIEWS.ringing, VIEWS.serving, VIEWS.wrapUp]) {
      expect(takingOver(view)).toBe('later');
    }
  });

  it('[W34] is only shown to who serves nobody', () => {
    expect(takingOver({ ...VIEWS.available, me: { ...VIEWS.available.me, role: 'admin' } })).toBe(
      'never',
    );
  });
});
