import type { MarkTool } from '@madoguchi/protocol';
import { endsDown } from './endsHand.ts';
import type { PutDown } from './hand.ts';
import { eraserDown, numberDown, pointerDown } from './otherHands.ts';
import { penDown } from './penHand.ts';

/** What can be chosen: what draws, what takes off, what points. */
export type ChosenTool = MarkTool | 'eraser' | 'pointer';

/** What a finger does with each tool. */
export const HANDS: Readonly<Record<ChosenTool, PutDown>> = {
  pen: penDown,
  arrow: endsDown('arrow'),
  circle: endsDown('circle'),
  box: endsDown('box'),
  number: numberDown,
  eraser: eraserDown,
  pointer: pointerDown,
};
