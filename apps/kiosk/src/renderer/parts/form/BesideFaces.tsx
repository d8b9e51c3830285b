import type { ReactNode } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import { PaperPanel } from '../paper/PaperPanel.tsx';
import { PaperState } from '../paper/PaperState.tsx';
import type { PaperStage } from '../paper/usePaperStage.ts';
import type { WritingPlace } from '../writing/useWritingPlace.ts';
import { WritingSlot } from '../writing/WritingSlot.tsx';
import { BesideTabs } from './BesideTabs.tsx';
import { FormSlot } from './FormSlot.tsx';
import type { Beside } from './useBeside.ts';

interface BesideFacesProps {
  readonly consultation: Talking;
  readonly stage: PaperStage;
  readonly beside: Beside;
  readonly writing: WritingPlace;
  /** What is asked now, and what is done with the paper. */
  readonly children: ReactNode;
}

/** The paper or the form that both look at, or the 筆談. */
export function BesideFaces({ consultation, stage, beside, writing, children }: BesideFacesProps) {
  const state = <PaperState stage={stage} consultation={consultation} />;
  const tabs = <BesideTabs beside={beside}>{state}</BesideTabs>;
  switch (beside.shown) {
    case 'paper':
      return (
        <PaperPanel consultation={consultation} stage={stage}>
          {children}
          {tabs}
        </PaperPanel>
      );
    case 'form':
      return (
        <FormSlot procedureId={beside.procedureId ?? ''}>
          {tabs}
          {children}
        </FormSlot>
      );
    case 'writing':
      return (
        <WritingSlot consultation={consultation} place={writing}>
          {tabs}
          {children}
        </WritingSlot>
      );
    case null:
      return null;
  }
}
