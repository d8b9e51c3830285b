import { describe, expect, it } from 'vitest';
import type { ContactView } from '@madoguchi/protocol';
import { HANDOFFS } from '../../gallery/deskWork.ts';
import { promisesDue } from './promises.ts';

const TODAY = '2026-12-03';
const [handoff] = HANDOFFS;

const accepted = (handoffId: string, dueDay: string, takenByMe: boolean) => ({
  ...handoff,
  handoffId,
  state: 'accepted' as const,
  takenByMe,
  card: { ...handoff.card, dueDay },
});
const wish = (contactId: string, day: string, takenBy: ContactView['takenBy']): ContactView => ({
  contactId,
  ...{ centerId: 'c', topicId: 't', deskId: 'd' },
  takenBy,
  kind: 'callback',
  district: '池尻',
  topicName: handoff.topicName,
  deskName: handoff.toDeskName,
  requestedAt: 0,
  hasPhone: true,
  wish: { day, part: 'morning' },
});

describe('promises that are due', () => {
  it('[W97] are accepted by me or at my desk, and due today or before', () => {
    const handoffs = [
      accepted('later', '2026-12-04', true),
      accepted('colleague', '2026-12-01', false),
      accepted('today', TODAY, true),
      { ...accepted('sent', '2026-12-01', true), state: 'sent' as const },
    ];
    const contacts = [
      wish('mine', '2026-12-02', 'me'),
      wish('theirs', '2026-12-02', 'colleague'),
      wish('tomorrow', '2026-12-04', 'me'),
    ];
    const due = promisesDue({ handoffs, contacts }, TODAY);
    expect(due.map(({ id }) => id)).toEqual(['mine', 'today', 'colleague']);
  });
});
