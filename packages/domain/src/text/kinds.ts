import type { ErrorCode } from '../errors.ts';
import {
  hasNewline,
  isBroken,
  isHidden,
  isSuspicious,
  isVisible,
  replaceHidden,
} from './characters.ts';
import { isLongerThan } from './length.ts';

/**
 * What a text is for. A `name` is one line and shows something; a `phrase` is one line and may be empty; a
 * `paragraph` has lines; a `secret` is compared and never shown, so that nothing of it is changed.
 */
export type TextKind = 'name' | 'phrase' | 'paragraph' | 'secret';

/** What a text has to be. */
export interface TextRule {
  readonly kind: TextKind;
  /** Characters as a person counts them; bytes are bounded in proportion. */
  readonly limit: number;
  /** Whether it has to say something; a name always has to. */
  readonly required?: boolean;
}

/** What can be wrong with a text, the first thing to put right first. */
export const TEXT_PROBLEMS = ['broken', 'newline', 'hidden', 'empty', 'tooLong'] as const;
export type TextProblem = (typeof TEXT_PROBLEMS)[number];

/** The refusal of each in the closed table. */
export const TEXT_CODES = {
  broken: 'TEXT_BROKEN',
  newline: 'TEXT_NEWLINE',
  hidden: 'TEXT_HIDDEN',
  empty: 'TEXT_EMPTY',
  tooLong: 'TEXT_TOO_LONG',
} as const satisfies Record<TextProblem, ErrorCode>;

const EVERY_NEWLINE = /\r\n|[\n\r\v\f\u{85}\u{2028}\u{2029}]/gv;

/** A text as it is kept: without the blanks around it (also 全角), with one kind of line break. */
export function tidyText(kind: TextKind, typed: string): string {
  if (kind === 'secret') return typed;
  return (kind === 'paragraph' ? typed.replaceAll(EVERY_NEWLINE, '\n') : typed).trim();
}

/** What is wrong with a text that somebody typed, when it is kept as `tidyText` says; `null` when nothing is. */
export function textProblem(typed: string, rule: TextRule): TextProblem | null {
  const text = tidyText(rule.kind, typed);
  return charactersProblem(text, rule) ?? (isLongerThan(text, rule.limit) ? 'tooLong' : null);
}

function charactersProblem(text: string, { kind, required }: TextRule): TextProblem | null {
  const problem = isSuspicious(text) ? suspiciousProblem(text, kind) : null;
  if (problem !== null) return problem;
  const hasToShow = kind === 'name' || required === true;
  return hasToShow && (kind === 'secret' ? text === '' : !isVisible(text)) ? 'empty' : null;
}

function suspiciousProblem(text: string, kind: TextKind): TextProblem | null {
  if (isBroken(text)) return 'broken';
  if (kind === 'secret') return text.includes('\0') ? 'hidden' : null;
  if (kind !== 'paragraph' && hasNewline(text)) return 'newline';
  return isHidden(text, kind === 'paragraph') ? 'hidden' : null;
}

/** A text without everything that its kind refuses; what remains may be empty or too long. */
export function withoutHidden(kind: TextKind, typed: string): string {
  const kept = kind === 'paragraph' ? /[\n\t]/ : null;
  const text = replaceHidden(tidyText(kind, typed), (character) => {
    if (kept?.test(character)) return character;
    return hasNewline(character) || character === '\t' ? ' ' : '';
  });
  return tidyText(kind, text);
}
