import type { BoardDesk } from '@madoguchi/protocol';

/** The desks of one 総合支所; `null` for the 本庁. */
export interface DeskGroup {
  readonly branchName: string | null;
  readonly desks: readonly BoardDesk[];
}

/** Desks by 総合支所 in their order, those of the 本庁 last. */
export function deskGroups(desks: readonly BoardDesk[]): readonly DeskGroup[] {
  const groups = Map.groupBy(desks, ({ branchName }) => branchName);
  return [...groups]
    .map(([branchName, of]) => ({ branchName, desks: of }))
    .toSorted((a, b) => Number(a.branchName === null) - Number(b.branchName === null));
}

/** The name of a desk below its heading, which it need not repeat. */
export const nameInGroup = (name: string, heading: string): string =>
  name.startsWith(heading) ? name.slice(heading.length).trim() || name : name;
