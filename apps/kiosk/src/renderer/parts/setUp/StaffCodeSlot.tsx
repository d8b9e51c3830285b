import { createElement } from '@madoguchi/ui-kit';
import { helperScreens } from '../laterScreens.ts';
import { useLoadedScreen } from '../useLoadedScreen.ts';

interface StaffCodeSlotProps {
  readonly onClose: () => void;
  readonly onCameras: (() => void) | null;
}

/** The place of the pad for a staff code, which is loaded when it is wanted. */
export function StaffCodeSlot({ onClose, onCameras }: StaffCodeSlotProps) {
  const later = useLoadedScreen(helperScreens);
  return later && createElement(later.CodePad, { onClose, onCameras });
}
