import { describe, expect, it } from 'vitest';
import {
  EMPTY_SUMMARY,
  isAtKiosk,
  isEmptySummary,
  newSummary,
  SUMMARY_AT_KIOSK_MS,
  summaryTerms,
  summaryTransition,
  type Summary,
  type SummaryEvent,
} from './index.ts';

const papers = { blocks: [{ id: 'b', text: { ja: '保険証', en: 'Card' } }], text: '' };
const first = newSummary('c-1', 'staff-1', { papers }, Date.UTC(2026, 11, 3, 1));

/** The summary after these events, each at this moment. */
function after(summary: Summary, ...events: SummaryEvent[]): Summary {
  return events.reduce((before, event) => {
    const result = summaryTransition(before, event, 1_000);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, summary);
}
const codeOf = (summary: Summary, event: SummaryEvent) => {
  const result = summaryTransition(summary, event, 1_000);
  return result.ok ? null : result.code;
};

const edit = (changes: Extract<SummaryEvent, { type: 'edit' }>['changes']): SummaryEvent => ({
  ...{ type: 'edit', staffId: 'staff-2', changes },
});

describe('a summary', () => {
  it('[SM701] is written part by part, the newest wins, and the same again is no change', () => {
    expect(first).toMatchObject({ revision: 1, place: { kind: 'written' } });
    expect(isEmptySummary(EMPTY_SUMMARY)).toBe(true);
    const second = after(first, edit({ day: '2026-12-10', papers: { ...papers, text: '印鑑' } }));
    expect(second).toMatchObject({
      revision: 2,
      fields: { day: '2026-12-10', papers: { text: '印鑑' }, said: { text: '' } },
      edits: { papers: { staffId: 'staff-2', revision: 2 }, day: { revision: 2 } },
    });
    expect(after(second, edit({ day: '2026-12-10' }))).toBe(second);
  });

  it('[SM702] is at the kiosk while it is shown, and an empty one is never shown', () => {
    expect(isAtKiosk(first)).toBe(false);
    const shown = after(first, { type: 'show' });
    expect(isAtKiosk(shown)).toBe(true);
    expect(isAtKiosk(after(shown, { type: 'hide' }))).toBe(false);
    expect(isAtKiosk(after(shown, { type: 'close' }))).toBe(false);
    expect(after(shown, { type: 'close' }, { type: 'show' })).toEqual(shown);
    expect(codeOf(newSummary('c', 's', {}, 1), { type: 'show' })).toBe('WRONG_STATE');
    expect(isAtKiosk(after(shown, edit({ papers: { blocks: [], text: '' } })))).toBe(false);
  });

  it('[SM703] is read once more after the call, shown before or not, until it is closed there', () => {
    for (const before of [first, after(first, { type: 'show' })]) {
      const afterwards = after(before, { type: 'callOver' });
      expect(afterwards.place).toEqual({ kind: 'afterwards', since: 1_000 });
      expect(isAtKiosk(afterwards)).toBe(true);
      for (const type of ['show', 'hide'] as const)
        expect(codeOf(afterwards, { type })).toBe('WRONG_STATE');
      const left = after(afterwards, { type: 'close' });
      expect(isAtKiosk(left)).toBe(false);
      expect(after(left, { type: 'callOver' })).toBe(left);
      expect(isAtKiosk(after(afterwards, { type: 'leave' }))).toBe(false);
    }
  });

  it('[SM704] goes from a kiosk by itself, and with the day of the ward for good', () => {
    const context = { timeZone: 'Asia/Tokyo' };
    const midnight = Date.UTC(2026, 11, 3, 15);
    expect(summaryTerms(first, context)).toMatchObject([{ key: 'end', at: midnight }]);
    const afterwards = after(first, { type: 'callOver' });
    expect(summaryTerms(afterwards, context)).toMatchObject([
      { key: 'end', at: midnight },
      { key: 'leave', at: 1_000 + SUMMARY_AT_KIOSK_MS },
    ]);
    const over = after(afterwards, { type: 'end' });
    expect(over).toMatchObject({ state: 'over', fields: EMPTY_SUMMARY, edits: {} });
    expect(summaryTerms(over, context)).toEqual([]);
    expect(after(over, { type: 'end' })).toBe(over);
    expect(codeOf(over, edit({ day: null }))).toBe('WRONG_STATE');
    expect(isAtKiosk(over)).toBe(false);
  });
});
