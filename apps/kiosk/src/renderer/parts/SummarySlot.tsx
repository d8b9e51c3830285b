import type { KioskView } from '@madoguchi/protocol';
import { createElement } from '@madoguchi/ui-kit';
import { summaryScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

interface SummarySlotProps {
  readonly summary: KioskView['summary'];
  readonly held: boolean;
}

/** The place of the summary that the specialist shows in the call. */
export function SummarySlot({ summary, held }: SummarySlotProps) {
  const later = useLoadedScreen(summaryScreens, summary !== null);
  return held || !summary || !later ? null : createElement(later.SummaryCard, { summary });
}
