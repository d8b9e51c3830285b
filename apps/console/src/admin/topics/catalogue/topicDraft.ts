import {
  DESK_KINDS,
  TEXTS,
  TOPIC_ICONS,
  type DeskKind,
  type Language,
  type TextProblem,
  type TopicIcon,
} from '@madoguchi/domain';
import type { TopicCatalogue, TopicToSave } from '@madoguchi/protocol';
import {
  localisedOf,
  NO_TEXTS,
  problemsOfTexts,
  textsOf,
  type LanguageTexts,
} from '../../parts/languageTexts.ts';

export type CatalogueTopic = TopicCatalogue['topics'][number];

/** A topic in the form. */
export interface TopicDraft {
  readonly id: string | null;
  /** Empty until one was chosen. */
  readonly deskKind: DeskKind | '';
  readonly icon: TopicIcon | '';
  readonly name: LanguageTexts;
  readonly hint: LanguageTexts;
  /** That it is published although something is missing. */
  readonly asItIs: boolean;
}

export type TopicProblem =
  | 'deskKind'
  | 'icon'
  | 'taken'
  | 'asItIs'
  | {
      readonly part: 'name' | 'hint';
      readonly language: Language;
      readonly problem: TextProblem;
    };

export const NEW_TOPIC: TopicDraft = {
  ...{ id: null, deskKind: '', icon: '', name: NO_TEXTS, hint: NO_TEXTS, asItIs: false },
};

/** A topic of the catalogue in the form. */
export const topicDraft = ({ id, deskKind, icon, name, hint }: CatalogueTopic): TopicDraft => ({
  ...{ id, deskKind, icon, name: textsOf(name), hint: textsOf(hint), asItIs: false },
});

export const deskKindNamed = (name: string): DeskKind | '' =>
  DESK_KINDS.find((each) => each === name) ?? '';

export const iconNamed = (name: string): TopicIcon | '' =>
  TOPIC_ICONS.find((each) => each === name) ?? '';

/** What keeps a topic from being published, in the order of the form. `warnings` is how many things are missing. */
export function topicProblems(
  draft: TopicDraft,
  topics: readonly CatalogueTopic[],
  warnings: number,
): readonly TopicProblem[] {
  const taken = topics.some(
    ({ id, name }) => id !== draft.id && name.ja.trim() === draft.name.ja.trim(),
  );
  const of = (part: 'name' | 'hint', rule: typeof TEXTS.topicName | typeof TEXTS.topicHint) =>
    problemsOfTexts(draft[part], rule).map((found) => ({ ...found, part }));
  return [
    ...of('name', TEXTS.topicName),
    ...(taken ? (['taken'] as const) : []),
    ...of('hint', TEXTS.topicHint),
    ...(draft.icon === '' ? (['icon'] as const) : []),
    ...(draft.deskKind === '' ? (['deskKind'] as const) : []),
    ...(warnings > 0 && !draft.asItIs ? (['asItIs'] as const) : []),
  ];
}

/** The request body; `null` while picture or desks are not chosen. */
export function topicOf({ id, deskKind, icon, name, hint }: TopicDraft): TopicToSave | null {
  if (deskKind === '' || icon === '') return null;
  return { id, deskKind, icon, name: localisedOf(name), hint: localisedOf(hint) };
}
