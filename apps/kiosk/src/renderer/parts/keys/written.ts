import { graphemesOf } from '@madoguchi/domain';
import type { Written } from '@madoguchi/ui-kit';

const at = (text: string, place: number): Written => ({ text, from: place, to: place });

/** A piece in the place of what is chosen, or at the caret. */
export function typed({ text, from, to }: Written, piece: string): Written {
  return at(text.slice(0, from) + piece + text.slice(to), from + piece.length);
}

/** Without what is chosen, or the character before the caret: 𠮷, 葛󠄀 and が are one each, whatever they are made of. */
export function erased(written: Written): Written {
  const { text, from, to } = written;
  if (from < to) return typed(written, '');
  const kept = from - lastOf(text.slice(0, from)).length;
  return at(text.slice(0, kept) + text.slice(to), kept);
}

/** With the character before the caret changed. */
export function changed(written: Written, change: (character: string) => string): Written {
  const last = lastOf(written.text.slice(0, written.from));
  return last === '' ? written : typed(erased(at(written.text, written.from)), change(last));
}

/** With the caret one character further on, or back. */
export function moved({ text, from, to }: Written, way: 'on' | 'back'): Written {
  if (way === 'back') return at(text, from - lastOf(text.slice(0, from)).length);
  const [first = ''] = graphemesOf(text.slice(to));
  return at(text, to + first.length);
}

const lastOf = (text: string): string => graphemesOf(text).at(-1) ?? '';
