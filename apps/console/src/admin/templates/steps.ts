/** The lists of a template whose members have a word of their own. */
const COUNTED = {
  pages: 'page',
  fields: 'field',
  options: 'option',
  papers: 'paper',
  topicIds: 'topic',
  items: 'item',
} as const;
type Counted = (typeof COUNTED)[keyof typeof COUNTED] | 'sheet' | 'condition';

/** A step on the way to a place: a member of a list, counted from 1, or a key. */
export type Step =
  | { readonly key: Counted; readonly number: number }
  | { readonly key: string; readonly number: null };

const STEP = /([A-Za-z-]+)(?:\[(\d+)\])?/g;

/** The way to a place (pages[1].fields[3].shownIf) step by step; what a list lies in is not said besides. */
export function stepsOf(at: string): readonly Step[] {
  return [...at.matchAll(STEP)].flatMap(([, key = '', index], position): Step[] => {
    const number = index === undefined ? null : Number(index) + 1;
    if (number === null) return key === 'layout' ? [] : [{ key, number }];
    if (key === 'pages' && position > 0) return [{ key: 'sheet', number }];
    return [{ key: COUNTED[key as keyof typeof COUNTED] ?? 'condition', number }];
  });
}
