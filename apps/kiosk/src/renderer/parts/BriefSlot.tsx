import { createElement } from '@madoguchi/ui-kit';
import { helperScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

interface BriefSlotProps {
  readonly brief: string;
  readonly onBrief: (brief: string) => void;
}

/** The place in which a helper writes a brief, which is loaded when it is wanted. */
export function BriefSlot({ brief, onBrief }: BriefSlotProps) {
  const later = useLoadedScreen(helperScreens);
  return later && createElement(later.Brief, { brief, onBrief });
}
