import { createElement } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import type { Talking } from '../state/screenOf.ts';
import { carryScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

interface CarrySlotProps extends Pick<Talking, 'handset'> {
  /** There where the code was asked for. */
  readonly onClose?: () => void;
}

/** Where it was asked for, the code by which the resident's phone takes the call along; in the call, that it is about to. */
export function CarrySlot({ handset, onClose }: CarrySlotProps) {
  const moving = handset?.state === 'moving';
  const isOpen = onClose === undefined ? moving : !moving;
  const screens = useLoadedScreen(carryScreens, isOpen);
  useEffect(() => {
    if (moving) onClose?.();
  }, [moving, onClose]);
  return isOpen && screens ? createElement(screens.CarryDialog, { moving, onClose }) : null;
}
