import type { ChosenBlock } from '@madoguchi/domain';

/** What is chosen after a press on a block: it comes last, or goes. */
export const toggled = (
  chosen: readonly ChosenBlock[],
  { id, text }: ChosenBlock,
): readonly ChosenBlock[] =>
  chosen.some((each) => each.id === id)
    ? chosen.filter((each) => each.id !== id)
    : [...chosen, { id, text }];
