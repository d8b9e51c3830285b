import {
  isFull,
  MARK_TOOLS,
  nextNumber,
  type MarksState,
  type MarkTool,
  type Surface,
} from '@madoguchi/protocol';
import type { ChosenTool } from './hands/index.ts';

/** What there is not enough of: room for another mark, or a number for another badge. */
export type Missing = 'full' | 'noNumber';

/** What is missing to begin with this tool; `null` where nothing is. */
export function missingFor(tool: ChosenTool, state: MarksState, surface: Surface): Missing | null {
  if (!isDrawn(tool)) return null;
  if (isFull(state)) return 'full';
  return tool === 'number' && nextNumber(state.acts, surface) === null ? 'noNumber' : null;
}

/** Whether a tool leaves a mark. */
export const isDrawn = (tool: ChosenTool): tool is MarkTool =>
  MARK_TOOLS.some((each) => each === tool);
