import { expect, it } from 'vitest';
import { sentenceCard } from './sentenceCard.ts';

const text = { ja: '書類を見せてください', en: 'Please show the paper' };
const show = { type: 'show', text } as const;
const close = { type: 'close' } as const;

it('[GU4] staff show a sentence in the place of the one before, and everybody may close it', () => {
  const { apply, empty } = sentenceCard;
  const shown = apply(empty(), show, 'staff:s1');
  expect(shown).toEqual({ card: { text, by: 'staff:s1' } });
  const other = { type: 'show', text: { ja: 'お待ちください' } } as const;
  expect(apply(shown, other, 'staff:s2')).toEqual({ card: { text: other.text, by: 'staff:s2' } });
  for (const by of ['kiosk', 'staff:s1', 'guest:g1'] as const) {
    expect(apply(shown, close, by)).toEqual({ card: null });
  }
});

it('[GU4] neither a kiosk nor a guest puts words there', () => {
  const { apply, empty } = sentenceCard;
  for (const by of ['kiosk', 'guest:g1'] as const) {
    expect(apply(empty(), show, by)).toEqual({ card: null });
  }
});

it('[GU4] what comes is a sentence in known languages and nothing besides', () => {
  const { operation } = sentenceCard;
  expect(operation.safeParse(show).success).toBe(true);
  expect(operation.safeParse({ ...show, html: '<b>' }).success).toBe(false);
  expect(operation.safeParse({ type: 'show', text: { en: 'No Japanese' } }).success).toBe(false);
});
