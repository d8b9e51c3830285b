import { describe, expect, it } from 'vitest';
import { HANDOFFS } from '../../gallery/deskWork.ts';
import { actionsFor, listedHandoffs } from './handoffActions.ts';
import { dueOf } from './due.ts';

const [sent] = HANDOFFS;

describe('handoffs', () => {
  it('[W27] can be accepted or returned by the desk that they came to', () => {
    expect(actionsFor({ ...sent, direction: 'in', state: 'sent' })).toEqual(['accept', 'return']);
  });

  it('[W27] are settled by who accepted them, and by nobody else', () => {
    const accepted = { ...sent, direction: 'in', state: 'accepted' } as const;
    expect(actionsFor({ ...accepted, takenByMe: true })).toEqual(['settle', 'return']);
    expect(actionsFor({ ...accepted, takenByMe: false })).toEqual([]);
  });

  it('[W27] that came back are sent again or settled by who sent them', () => {
    expect(actionsFor({ ...sent, direction: 'out', state: 'returned' })).toEqual([
      'sendAgain',
      'settle',
    ]);
    expect(actionsFor({ ...sent, direction: 'out', state: 'sent' })).toEqual([]);
  });

  it('[W28] are listed overdue first, then those that wait for me, then by their day', () => {
    const of = (handoffId: string, overdue: boolean, takenByMe: boolean, dueDay: string) => ({
      ...sent,
      handoffId,
      overdue,
      direction: 'in' as const,
      state: 'accepted' as const,
      takenByMe,
      card: { ...sent.card, dueDay },
    });
    const listed = listedHandoffs([
      of('others', false, false, '2026-12-01'),
      of('later', false, true, '2026-12-09'),
      of('sooner', false, true, '2026-12-02'),
      of('overdue', true, false, '2026-12-20'),
    ]);
    expect(listed.map(({ handoffId }) => handoffId)).toEqual([
      'overdue',
      'sooner',
      'later',
      'others',
    ]);
  });

  it('[W28] say in words how far off their day is', () => {
    expect(dueOf('2026-12-01', '2026-12-01')).toEqual({ key: 'today' });
    expect(dueOf('2027-01-01', '2026-12-31')).toEqual({ key: 'tomorrow' });
    expect(dueOf('2026-12-03', '2026-12-01')).toEqual({ key: 'later' });
    expect(dueOf('2026-11-28', '2026-12-01')).toEqual({ key: 'past', days: 3 });
  });
});
