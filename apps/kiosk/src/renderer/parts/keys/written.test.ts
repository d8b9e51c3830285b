import { expect, test } from 'vitest';
import { markedKana } from './kana.ts';
import { changed, erased, moved, typed } from './written.ts';

const end = (text: string) => ({ text, from: text.length, to: text.length });

test('[FS3] a key writes where the caret is, and in the place of what is chosen', () => {
  expect(typed({ text: '世谷', from: 1, to: 1 }, '田')).toEqual({ text: '世田谷', from: 2, to: 2 });
  expect(typed({ text: 'かきく', from: 0, to: 2 }, 'さ')).toEqual({ text: 'さく', from: 1, to: 1 });
});

test('[FS3] one press erases one character as a person counts them, and never a half of one', () => {
  for (const one of ['𠮷', '葛\u{E0100}', 'か\u3099', 'é', '髙', 'Ω', '👨‍👩‍👧']) {
    expect(erased(end(`山${one}`)).text).toBe('山');
    expect(moved(end(`山${one}`), 'back').from).toBe(1);
    expect(moved({ text: `${one}山`, from: 0, to: 0 }, 'on').from).toBe(one.length);
  }
  expect(erased(end('')).text).toBe('');
  expect(erased({ text: 'かきく', from: 1, to: 3 }).text).toBe('か');
});

test('[FS3] a mark changes the kana before the caret, also in the middle of a text', () => {
  const voiced = (kana: string) => markedKana(kana, 'voiced');
  expect(changed({ text: 'せたかや', from: 3, to: 3 }, voiced).text).toBe('せたがや');
  expect(changed(end(''), voiced).text).toBe('');
});
