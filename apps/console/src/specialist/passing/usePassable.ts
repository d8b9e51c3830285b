import { CARD_TEXTS, pageIdsIn, proceduresIn, type PassedThing } from '@madoguchi/domain';
import { useOpenDocument } from '@madoguchi/paper';
import { pagesDocument, type CurrentView, type HandoffView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { usePageWords } from '../paper/usePageWords.ts';
import { useWords } from '../useWords.ts';
import type { Passable, PassableThing } from './passable.ts';

/** What could go along of the consultation that somebody is in, or writes up. */
export function usePassable(current: CurrentView): Passable {
  const { t } = useText();
  const { text } = useWords();
  const { model } = useActions();
  const pages = useOpenDocument(model.document(pagesDocument)).state?.pages ?? [];
  const { labelOf } = usePageWords({
    there: { pages, looking: {}, isShown: false },
    resident: null,
  });
  const { passings } = current;
  const isOver = current.state === 'wrapUp';
  const shown = isOver
    ? askedPages(passings).map((id, n) => ({
        id,
        name: t('console:passing.page', { number: n + 1 }),
      }))
    : pages.map((page) => ({ id: page.id, name: labelOf(page) }));
  return {
    passings,
    // The question is asked at the kiosk.
    mayAsk: current.state === 'inCall' && current.role === 'lead' && current.onHandset !== 'call',
    things: [
      ...(current.remark === null
        ? []
        : [{ thing: 'remark', name: t('console:passing.remark') } as const]),
      ...current.procedures.map(({ procedureId, title }) => ({
        ...{ thing: `procedure:${procedureId}` as const, name: text(title) },
      })),
      ...shown.map(({ id, name }) => ({ thing: `page:${id}` as const, name })),
    ],
  };
}

/** The same of a card that came back, as far as its resident was asked. */
export function usePassableOf({ passings, procedures }: HandoffView): Passable {
  const { t } = useText();
  const { text } = useWords();
  const asked = passings.flatMap(({ things }) => things);
  const procedureOf = (id: string): PassableThing => {
    const known = procedures.find(({ procedureId }) => procedureId === id);
    const name = known === undefined ? t('console:passing.procedure') : text(known.title);
    return { thing: `procedure:${id}`, name };
  };
  return {
    passings,
    mayAsk: false,
    things: [
      ...[...new Set(proceduresIn(asked))].map(procedureOf),
      ...askedPages(passings).map((id, n) => ({
        ...{ thing: `page:${id}` as const, name: t('console:passing.page', { number: n + 1 }) },
      })),
    ],
  };
}

/** The words for things. */
export function useThingWords({
  things,
}: Pick<Passable, 'things'>): (thing: PassedThing) => string {
  const { t } = useText();
  return (thing) => {
    const note = CARD_TEXTS.find((each) => thing === `note:${each}`);
    if (note !== undefined) return t(`console:card.fields.${note}`);
    return things.find((each) => each.thing === thing)?.name ?? '';
  };
}

/** The pages that were asked for, each once. */
const askedPages = (passings: Passable['passings']): readonly string[] => [
  ...new Set(pageIdsIn(passings.flatMap(({ things }) => things))),
];
