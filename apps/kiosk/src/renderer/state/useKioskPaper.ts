import type { KioskPaper, KioskPaperSnapshot } from '@madoguchi/client';
import type { PaperWay } from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useModel } from '../services.ts';

/** The paper on the desk, and what is to be seen of it now. */
export function useKioskPaper(): { readonly paper: KioskPaper; readonly seen: KioskPaperSnapshot } {
  const { paper } = useModel();
  return { paper, seen: useObservable(paper) };
}

/** By which camera a resident shows paper by themselves. */
export const ownWay = ({ cameras }: KioskPaperSnapshot): PaperWay =>
  cameras.desk === null || cameras.desk === 'none' ? 'hand' : 'desk';
