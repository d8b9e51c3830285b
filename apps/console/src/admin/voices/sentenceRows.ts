import { canSynthesise, type Language } from '@madoguchi/domain';
import type { Sentence } from '@madoguchi/i18n/spoken';
import type { RecordingView } from '@madoguchi/protocol';

/** In whose voice a sentence is read where the kiosk has none of its own. */
type SentenceState = 'recorded' | 'outdated' | 'standIn' | 'silent';

/** A sentence with what there is of it. */
export interface SentenceRow extends Pick<Sentence, 'key' | 'words' | 'reading'> {
  readonly state: SentenceState;
  readonly recording: RecordingView | null;
}

export const FILTERS = ['all', 'missing', 'recorded'] as const;
export type Filter = (typeof FILTERS)[number];

/** The sentences that can be recorded. A recording of other words is outdated, and not played any more. */
export function rowsOf(
  sentences: readonly Sentence[],
  recordings: readonly RecordingView[],
  language: Language,
  isSynthesised: boolean,
): readonly SentenceRow[] {
  const byKey = new Map(recordings.map((each) => [each.key, each]));
  return sentences
    .filter(({ hasValues }) => !hasValues)
    .map(({ key, words, reading }) => {
      const recording = byKey.get(key) ?? null;
      const isStandIn = isSynthesised && canSynthesise(language, reading);
      const without = isStandIn ? 'standIn' : 'silent';
      const withOne = recording?.words === words ? 'recorded' : 'outdated';
      return { key, words, reading, recording, state: recording === null ? without : withOne };
    });
}

/** Whether a sentence is on the list; one whose recording is outdated has none. */
export const isListed = ({ state }: SentenceRow, filter: Filter): boolean =>
  filter === 'all' || (filter === 'recorded') === (state === 'recorded');
