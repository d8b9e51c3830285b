import { canSynthesise, type Language } from '@madoguchi/domain';
import type { Spoken } from './spoken.ts';

/** Where a voice comes from. */
export type VoiceSource = 'recording' | 'own' | 'synthesiser';

/** What there is for a language at this moment. */
export interface ThereIs {
  /** The recordings of the ward by their sentence: their ids, and what they say. */
  readonly recordings: ReadonlyMap<
    string,
    { readonly recordingId: string; readonly words: string }
  >;
  /** The voice of this machine; `far` sends what it says to somebody's server. */
  readonly own: 'near' | 'far' | null;
  /** Whether the server has a voice that stands in. */
  readonly isSynthesised: boolean;
}

export const NO_VOICES: ThereIs = { recordings: new Map(), own: null, isSynthesised: false };

/**
 * The voices that can say something, the best first: the ward's recording of this very sentence, the machine's own voice,
 * the one that stands in. What is of a person goes to no server but the ward's. With earphones the machine's own voice,
 * which nobody can send there, comes last, and says nothing of a person.
 */
export function voiceOrder(
  spoken: Spoken,
  language: Language,
  there: ThereIs,
  inEarphones: boolean,
): readonly VoiceSource[] {
  const { recordings, own, isSynthesised } = there;
  const isPersonal = spoken.of === 'person';
  const recorded =
    spoken.of === 'screen' && spoken.isWhole ? recordings.get(spoken.key) : undefined;
  const first: readonly VoiceSource[] = recorded?.words === spoken.words ? ['recording'] : [];
  const mayOwn = own !== null && !(isPersonal && (own === 'far' || inEarphones));
  const ownVoice: readonly VoiceSource[] = mayOwn ? ['own'] : [];
  const standIn: readonly VoiceSource[] =
    isSynthesised && canSynthesise(language, spoken.reading) ? ['synthesiser'] : [];
  return inEarphones ? [...first, ...standIn, ...ownVoice] : [...first, ...ownVoice, ...standIn];
}

/** Whether anything at all can be said in a language. */
export const hasVoice = ({ recordings, own, isSynthesised }: ThereIs): boolean =>
  own !== null || isSynthesised || recordings.size > 0;
