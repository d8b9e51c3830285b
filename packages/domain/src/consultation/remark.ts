/**
 * 申し送り: what somebody at the center tells whoever serves the resident (耳が遠い方です, 通帳をお持ちです). It is kept
 * with the record, and for as long.
 */
export interface Remark {
  readonly byStaffId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Never empty. */
  readonly text: string;
}

/** Characters of a remark, as a person counts them. */
export const REMARK_LIMIT = 200;

/** A remark to which more sentences are added, each in a row of its own; what it says already is not said twice. */
export function withSentences(before: Remark | null, text: string): string {
  const sentences = before === null ? [] : before.text.split('\n');
  const more = text.split('\n').filter((each) => each !== '' && !sentences.includes(each));
  return [...sentences, ...more].join('\n');
}
