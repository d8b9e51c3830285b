import { describe, expect, it } from 'vitest';
import {
  CARD_FIELDS,
  CARD_TEXTS,
  HANDOFF_ESCALATE_MS,
  HANDOFF_REMIND_MS,
  handoffTerms,
  handoffTransition,
  missingIn,
  newHandoff,
  type Handoff,
  type HandoffEvent,
} from './index.ts';

const NOON = Date.parse('2026-11-20T12:00+09:00');
const card = {
  matter: '介護保険の更新',
  response: '申請書の書き方を案内',
  told: '必要な書類',
  promised: '書類を送る',
  papers: 'なし',
  toDeskId: 'desk-2',
  dueDay: '2026-11-24',
};
const facts = {
  id: 'h-1',
  consultationId: 'c-1',
  purpose: 'followUp',
  fromStaffId: 'sender',
  fromDeskId: 'desk-1',
  card,
  kept: {},
  procedureIds: [],
} as const;
const sent = newHandoff(facts, NOON);

function after(start: Handoff, ...events: HandoffEvent[]): Handoff {
  return events.reduce((h, event) => {
    const result = handoffTransition(h, event, NOON + 1000);
    if (!result.ok) throw new Error(`${event.type} refused: ${result.code}`);
    return result.value;
  }, start);
}
const refusal = (h: Handoff, event: HandoffEvent): string | null => {
  const result = handoffTransition(h, event, NOON);
  return result.ok ? null : result.code;
};

const accept: HandoffEvent = { type: 'accept', staffId: 'taker' };
const giveBack: HandoffEvent = { type: 'return', staffId: 'taker', reason: 'card-unclear' };
const settle: HandoffEvent = { type: 'settle', staffId: 'taker', deskIds: ['desk-2'] };
const again: HandoffEvent = {
  type: 'sendAgain',
  staffId: 'sender',
  deskIds: [],
  procedureIds: [],
  kept: {},
  card: { ...card, toDeskId: 'desk-3' },
};
const accepted = after(sent, accept);
const returned = after(sent, giveBack);
const settled = after(accepted, settle);
const withdrawn = after(sent, { type: 'withdraw' });
/** What is due next, and when. */
function deadline(h: Handoff): { at: number; event: HandoffEvent } | null {
  const [term, ...others] = handoffTerms(h, { timeZone: 'Asia/Tokyo' });
  expect(others).toEqual([]);
  if (term === undefined) return null;
  expect(term.follows).toBe('calendar');
  return { at: term.at, event: term.event };
}

describe('a card', () => {
  it('[HO1] is complete when every field that goes along says something and the day is to come', () => {
    expect(missingIn(card, '2026-11-24', CARD_TEXTS)).toEqual([]);
  });

  it('[HO1] names every field that says nothing, of the texts those that go along', () => {
    const empty = {
      matter: '',
      response: '',
      told: ' ',
      promised: '　',
      papers: '\n',
      toDeskId: '',
      dueDay: '',
    };
    expect(missingIn(empty, '2026-11-24', CARD_TEXTS)).toEqual([...CARD_FIELDS]);
    expect(missingIn(empty, '2026-11-24', ['told'])).toEqual(['told', 'toDeskId', 'dueDay']);
  });

  it('[HO1] is not complete when its day is past', () => {
    expect(missingIn(card, '2026-11-25', [])).toEqual(['dueDay']);
  });
});

describe('the way of a handoff', () => {
  it('[HO2] is accepted, and settled by whoever accepted it', () => {
    expect(accepted).toMatchObject({ state: 'accepted', byStaffId: 'taker' });
    expect(settled).toMatchObject({ state: 'settled', how: 'done', byStaffId: 'taker', card });
    expect(refusal(accepted, { ...settle, staffId: 'other' })).toBe('NOT_ALLOWED');
  });

  it('[HO2] is accepted by one person only', () => {
    expect(refusal(accepted, { ...accept, staffId: 'other' })).toBe('WRONG_STATE');
  });

  it('[HO3] is returned with a reason, before or after it was accepted', () => {
    for (const h of [sent, accepted]) {
      expect(after(h, giveBack)).toMatchObject({ state: 'returned', reason: 'card-unclear' });
    }
  });

  it('[HO3] goes from its sender again, corrected, and its time begins anew', () => {
    expect(after(returned, again)).toEqual({
      ...sent,
      card: { ...card, toDeskId: 'desk-3' },
      sentAt: NOON + 1000,
    });
    expect(refusal(returned, { ...again, staffId: 'taker' })).toBe('WRONG_STATE');
  });

  it('[HO3] was done in another way, says its sender', () => {
    expect(after(returned, { type: 'settle', staffId: 'sender', deskIds: [] })).toMatchObject({
      state: 'settled',
    });
    expect(refusal(returned, settle)).toBe('WRONG_STATE');
  });

  it('[HO7] that came back is corrected by whoever serves the desk it came from, and is theirs then', () => {
    const colleague = { staffId: 'colleague', deskIds: ['desk-9', 'desk-1'] };
    const sentByThem = after(returned, { ...again, ...colleague });
    expect(sentByThem).toMatchObject({ state: 'sent', fromStaffId: 'colleague' });
    const back = after(sentByThem, giveBack);
    expect(after(back, { type: 'settle', ...colleague, deskIds: [] })).toMatchObject({
      state: 'settled',
      byStaffId: 'colleague',
    });
    for (const event of [again, settle]) {
      const stranger = { staffId: 'taker', deskIds: ['desk-2'] };
      expect(refusal(returned, { ...event, ...stranger })).toBe('WRONG_STATE');
    }
  });

  it('[HO7] that is on its way is corrected by nobody', () => {
    expect(refusal(sent, again)).toBe('WRONG_STATE');
    expect(refusal(accepted, again)).toBe('WRONG_STATE');
  });

  it('[HO8] that was accepted is at its desk again when who accepted it cannot settle it', () => {
    expect(after(accepted, { type: 'release', staffId: 'taker' })).toEqual(sent);
    expect(refusal(accepted, { type: 'release', staffId: 'other' })).toBe('WRONG_STATE');
    expect(refusal(sent, { type: 'release', staffId: 'taker' })).toBe('WRONG_STATE');
  });

  it('[HO9] that was accepted with a resident is passed on when who accepted it stayed away', () => {
    expect(after(accepted, { type: 'passOn' })).toEqual(sent);
    expect(after(accepted, { type: 'passOn' }, { ...accept, staffId: 'next' })).toMatchObject({
      state: 'accepted',
      byStaffId: 'next',
    });
    for (const h of [returned, settled, withdrawn]) {
      expect(refusal(h, { type: 'passOn' })).toBe('WRONG_STATE');
    }
  });

  it('[HO10] that nobody needs any more is withdrawn, and names nobody who had settled it', () => {
    for (const h of [sent, accepted, returned]) {
      expect(after(h, { type: 'withdraw' })).toEqual({
        ...{ ...facts, sentAt: NOON },
        ...{ state: 'settled', how: 'withdrawn', settledAt: NOON + 1000 },
      });
    }
  });

  it('[HO4] what is settled stays settled', () => {
    for (const event of [accept, giveBack, again, { type: 'remind' } as const]) {
      for (const h of [settled, withdrawn]) expect(refusal(h, event)).toBe('WRONG_STATE');
    }
    expect(refusal(settled, { type: 'withdraw' })).toBe('WRONG_STATE');
    expect(refusal(withdrawn, settle)).toBe('WRONG_STATE');
  });

  it.each([
    ['accept', accepted, accept],
    ['return', returned, giveBack],
    ['settle', settled, settle],
    ['remind', after(sent, { type: 'remind' }), { type: 'remind' }],
    ['pass on', sent, { type: 'passOn' }],
    ['withdraw', withdrawn, { type: 'withdraw' }],
  ] as const)('[Q7] to %s twice changes nothing more', (_what, h, event) => {
    expect(handoffTransition(h, event, NOON + 9)).toEqual({ ok: true, value: h });
  });
});

describe('a handoff that waits', () => {
  it('[HO5] is reminded of, then escalated, then left alone', () => {
    expect(deadline(sent)).toEqual({ at: NOON + HANDOFF_REMIND_MS, event: { type: 'remind' } });
    const reminded = after(sent, { type: 'remind' });
    const at = NOON + HANDOFF_ESCALATE_MS;
    expect(deadline(reminded)).toEqual({ at, event: { type: 'escalate' } });
    expect(deadline(after(reminded, { type: 'escalate' }))).toBeNull();
  });

  it('[HO5] one that nobody accepted is reminded of when its day is over, at the latest', () => {
    const late = { ...sent, sentAt: Date.parse('2026-11-24T22:00+09:00') };
    expect(deadline(late)).toMatchObject({ at: Date.parse('2026-11-25T00:00+09:00') });
  });

  it('[HO6] one that was accepted is reminded of when its day is over', () => {
    const over = Date.parse('2026-11-25T00:00+09:00');
    expect(deadline(accepted)).toEqual({ at: over, event: { type: 'remind' } });
    expect(deadline(after(accepted, { type: 'remind' }))).toEqual({
      at: over + HANDOFF_ESCALATE_MS,
      event: { type: 'escalate' },
    });
  });

  it('[HO6] one that is back with its sender, or settled, waits for no clock', () => {
    expect([deadline(returned), deadline(settled)]).toEqual([null, null]);
  });
});
