import type { TransferTarget } from '@madoguchi/client';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useWords } from '../useWords.ts';
import { optionId } from './DeskOptions.tsx';
import { groupedTargets } from './targets.ts';

/** What is looked for among the desks, and which one the arrows are at. */
export function useDeskSearch(
  targets: readonly TransferTarget[],
  chosenId: string,
  onChoose: (deskId: string) => void,
) {
  const { text } = useWords();
  /** `null` while nothing is looked for: the field then shows what is chosen, and the list is whole. */
  const [wanted, setWanted] = useState<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const groups = groupedTargets(targets, wanted ?? '');
  const order = groups.flatMap((group) => group.targets).map(({ deskId }) => deskId);
  const chosen = targets.find(({ deskId }) => deskId === chosenId);
  useEffect(() => {
    if (activeId !== null) {
      document.getElementById(optionId(activeId))?.scrollIntoView({ block: 'nearest' });
    }
  }, [activeId]);
  const choose = (deskId: string) => {
    onChoose(deskId);
    setWanted(null);
    setActiveId(deskId);
  };
  const step = (by: 1 | -1) => {
    const from = order.indexOf(activeId ?? chosenId);
    const next = from === -1 ? (by === 1 ? 0 : order.length - 1) : from + by;
    setActiveId(order[Math.min(Math.max(next, 0), order.length - 1)] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed the keys belong to the input method.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = ACTIONS[event.key];
    if (act === undefined || !act({ step, choose, activeId, isLooking: wanted !== null, stop })) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = () => {
    setWanted(null);
    setActiveId(null);
  };
  return {
    groups,
    activeId: activeId !== null && order.includes(activeId) ? activeId : null,
    text: wanted ?? (chosen ? text(chosen.name) : ''),
    /** The first that fits is what Enter takes. */
    look(next: string) {
      setWanted(next);
      const [first] = groupedTargets(targets, next);
      setActiveId(next.trim() === '' ? null : (first?.targets[0]?.deskId ?? null));
    },
    leave: stop,
    choose,
    onKeyDown,
  };
}

interface Keyed {
  readonly step: (by: 1 | -1) => void;
  readonly choose: (deskId: string) => void;
  readonly activeId: string | null;
  readonly isLooking: boolean;
  readonly stop: () => void;
}

/** What a key does; `false` where it means nothing here and goes on to the dialog. */
const ACTIONS: Readonly<Record<string, (keyed: Keyed) => boolean>> = {
  ArrowDown: ({ step }) => {
    step(1);
    return true;
  },
  ArrowUp: ({ step }) => {
    step(-1);
    return true;
  },
  Enter: ({ choose, activeId }) => {
    if (activeId !== null) choose(activeId);
    return true;
  },
  // What is looked for is dropped first; a second Escape closes the dialog.
  Escape: ({ stop, isLooking }) => {
    if (isLooking) stop();
    return isLooking;
  },
};
