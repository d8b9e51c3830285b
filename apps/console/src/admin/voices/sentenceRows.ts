import { canSynthesise, type Language } from '@madoguchi/domain';
import type { Sentence } from '@madoguchi/i18n/spoken';
import type { RecordingView } from '@madoguchi/protocol';
import type { WardName } from './wardNames.ts';

/** In whose voice a sentence is read where the kiosk has none of its own. */
type SentenceState = 'recorded' | 'outdated' | 'standIn' | 'silent';

/** A sentence, or the name of a topic or desk, with what there is of it. */
export interface SentenceRow extends Pick<Sentence, 'words' | 'reading'> {
  /** Under which it is recorded. */
  readonly key: string;
  readonly isName: boolean;
  readonly state: SentenceState;
  readonly recording: RecordingView | null;
}

export const FILTERS = ['all', 'missing', 'recorded', 'names'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is read aloud: the sentences of the screens, and the ward's own names. */
interface ReadAloud {
  readonly sentences: readonly Sentence[];
  readonly names: readonly WardName[];
}

/** The sentences and names that can be recorded. A recording of other words is outdated, and not played any more. */
export function rowsOf(
  { sentences, names }: ReadAloud,
  recordings: readonly RecordingView[],
  language: Language,
  isSynthesised: boolean,
): readonly SentenceRow[] {
  const byKey = new Map(recordings.map((each) => [each.key, each]));
  const recordable = [
    ...sentences
      .filter(({ hasValues }) => !hasValues)
      .map(({ key, words, reading }) => ({ keys: [key] as const, words, reading, isName: false })),
    ...names.map((name) => ({ ...name, isName: true })),
  ];
  return recordable.map(({ keys, words, reading, isName }) => {
    const there = keys.flatMap((key) => byKey.get(key) ?? []);
    const recording = there.find((each) => each.words === words) ?? there[0] ?? null;
    const isStandIn = isSynthesised && canSynthesise(language, reading);
    const without = isStandIn ? 'standIn' : 'silent';
    const withOne = recording?.words === words ? 'recorded' : 'outdated';
    const state = recording === null ? without : withOne;
    return { key: recording?.key ?? keys[0], words, reading, recording, isName, state };
  });
}

/** Whether a sentence is on the list; one whose recording is outdated has none. */
export function isListed({ state, isName }: SentenceRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'names' ? isName : (filter === 'recorded') === (state === 'recorded');
}
