import { describe, expect, it } from 'vitest';
import { incidentOf, NEW_INCIDENT } from './incidentDraft.ts';

const draft = {
  subject: 'kiosk/k-1',
  from: '2026-11-30T09:00',
  until: '2026-11-30T17:30',
  reason: ' 端末の盗難 ',
};

describe('the form of 記録の調査', () => {
  it('[IR1] asks about one kiosk, in the time of the ward, with a reason', () => {
    expect(incidentOf(draft)).toEqual({
      subject: { kind: 'kiosk', id: 'k-1' },
      from: Date.UTC(2026, 10, 30, 0),
      until: Date.UTC(2026, 10, 30, 8, 30),
      reason: '端末の盗難',
    });
    expect(incidentOf({ ...draft, subject: '' })).toMatchObject({ subject: { kind: 'anybody' } });
  });

  it('[IR1] says what is missing, turned or too long', () => {
    expect(incidentOf(NEW_INCIDENT)).toEqual({
      problems: ['from', 'until', { reason: 'empty' }],
    });
    expect(incidentOf({ ...draft, until: draft.from })).toEqual({ problems: ['until'] });
    expect(incidentOf({ ...draft, from: '2025-11-29T09:00' })).toEqual({ problems: ['long'] });
  });
});
