import { canSynthesise, type Language } from '@madoguchi/domain';
import type { Spoken } from './spoken.ts';

/** Where a voice comes from. */
export type VoiceSource = 'recording' | 'own' | 'synthesiser';

/** A recording: what it is, and what it says. */
interface Recorded {
  readonly recordingId: string;
  readonly words: string;
}

/** What there is for a language at this moment. */
export interface ThereIs {
  /** The recordings of the ward by the key of their sentence, or of the name of a topic or desk. */
  readonly recordings: ReadonlyMap<string, Recorded>;
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
  const first: readonly VoiceSource[] =
    recordingOf(spoken, recordings) === null ? [] : ['recording'];
  const mayOwn = own !== null && !(isPersonal && (own === 'far' || inEarphones));
  const ownVoice: readonly VoiceSource[] = mayOwn ? ['own'] : [];
  const standIn: readonly VoiceSource[] =
    isSynthesised && canSynthesise(language, spoken.reading) ? ['synthesiser'] : [];
  return inEarphones ? [...first, ...standIn, ...ownVoice] : [...first, ...ownVoice, ...standIn];
}

/** The recording of exactly these words: of this sentence, or of any topic or desk that is called so. */
export function recordingOf(spoken: Spoken, recordings: ThereIs['recordings']): Recorded | null {
  const isTheirs = (recorded: Recorded | undefined) => recorded?.words === spoken.words;
  if (spoken.of === 'person' || (spoken.of === 'screen' && !spoken.isWhole)) return null;
  if (spoken.of === 'screen') {
    const recorded = recordings.get(spoken.key);
    return recorded !== undefined && isTheirs(recorded) ? recorded : null;
  }
  const names = [...recordings].filter(([key]) => key.startsWith('ward:'));
  return names.find(([, recorded]) => isTheirs(recorded))?.[1] ?? null;
}

/** Whether anything at all can be said in a language. */
export const hasVoice = ({ recordings, own, isSynthesised }: ThereIs): boolean =>
  own !== null || isSynthesised || recordings.size > 0;
