import type { ErrorCode } from '../errors.ts';
import { ok, refuse, type Result } from '../errors.ts';
import type { Language } from '../languages/index.ts';
import { RECORDING_LIMITS } from './limits.ts';
import { waveFacts, type WaveFacts } from './wave.ts';

/**
 * 録音: a sentence of the kiosk in the voice of somebody of the ward.
 *
 * ```
 *  played ── replace (a newer one, or taken away) ──► former ── remove ──► removed (it has no row)
 *    ▲                                                  │
 *    └───────────────────── restore ────────────────────┘
 * ```
 * Of each sentence there is at most one that is played, and one before it, so that a step can be taken back.
 */
export interface Recording {
  readonly id: string;
  readonly state: 'played' | 'former' | 'removed';
  readonly language: Language;
  /** The key of the sentence in the catalogue. */
  readonly key: string;
  /** The sentence as it was when this was recorded. It is not played for any other. */
  readonly words: string;
  readonly ms: number;
  readonly bytes: number;
  readonly addedBy: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}

export type RecordingEvent = { readonly type: 'replace' | 'restore' | 'remove' };

/** The one rule by which a recording changes. */
export function recordingTransition(
  before: Recording,
  { type }: RecordingEvent,
): Result<Recording> {
  switch (type) {
    case 'replace':
      return before.state === 'played' ? ok({ ...before, state: 'former' }) : refuse('WRONG_STATE');
    case 'restore':
      return before.state === 'former' ? ok({ ...before, state: 'played' }) : refuse('WRONG_STATE');
    case 'remove':
      return before.state === 'removed'
        ? refuse('WRONG_STATE')
        : ok({ ...before, state: 'removed' });
  }
}

/** What a sound is as a recording; the code of its refusal where it cannot be one. */
export function recordingFacts(bytes: Uint8Array): Result<WaveFacts> {
  const { fileBytes, shortestMs, longestMs, quietest } = RECORDING_LIMITS;
  const refused = (code: ErrorCode) => refuse(code);
  if (bytes.length > fileBytes) return refused('FILE_TOO_LARGE');
  const facts = waveFacts(bytes);
  if (facts === null || facts.ms > longestMs) return refused('FILE_UNUSABLE');
  if (facts.ms < shortestMs || facts.peak < quietest) return refused('RECORDING_SILENT');
  return ok(facts);
}
