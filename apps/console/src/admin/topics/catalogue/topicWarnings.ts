import { LANGUAGES, type Language } from '@madoguchi/domain';
import { easyJapaneseProblems, type EasyJapaneseProblem } from '@madoguchi/i18n';
import type { TopicDraft } from './topicDraft.ts';

/** What a resident would stumble over, though it can be published. */
export type TopicWarning =
  | { readonly kind: 'missing'; readonly languages: readonly Language[] }
  | {
      readonly kind: 'unreadable';
      readonly part: 'name' | 'hint';
      readonly problem: EasyJapaneseProblem;
    };

const PARTS = ['name', 'hint'] as const;

/** What is missing in a topic, and what of it those who learn Japanese cannot read. */
export function topicWarnings(
  draft: Pick<TopicDraft, (typeof PARTS)[number]>,
): readonly TopicWarning[] {
  const missing = LANGUAGES.filter((language) =>
    PARTS.some((part) => draft[part][language].trim() === ''),
  );
  const unreadable = PARTS.flatMap((part) =>
    easyJapaneseProblems(draft[part]['ja-easy'].trim()).map(
      (problem) => ({ kind: 'unreadable', part, problem }) as const,
    ),
  );
  return [
    ...(missing.length > 0 ? [{ kind: 'missing', languages: missing } as const] : []),
    ...unreadable,
  ];
}
