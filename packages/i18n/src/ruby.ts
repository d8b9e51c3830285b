/** A part of a text, with its reading if any: 相談《そうだん》. */
export interface RubyPart {
  readonly text: string;
  readonly reading: string | null;
}

const READING = /([\p{Script=Han}々〆]+)《([^》]+)》/gu;

/**
 * Splits text with readings written as 漢字《かんじ》, the notation of the やさしい日本語 catalogue,
 * into parts for `<ruby>`.
 */
export function rubyParts(text: string): RubyPart[] {
  const parts: RubyPart[] = [];
  let end = 0;
  for (const match of text.matchAll(READING)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), reading: null });
    parts.push({ text: match[1] ?? '', reading: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), reading: null });
  return parts;
}

/** The text without its readings, for accessible names and for speech. */
export function withoutReadings(text: string): string {
  return text.replace(READING, '$1');
}

/** The text as it is pronounced, for a voice that knows no kanji: every word that has a reading by its reading. */
export function readingsOf(text: string): string {
  return text.replace(READING, '$2');
}
