import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy } from 'react';
import type { ServingView } from '../situation.ts';
import type { Writing } from '../../writing/useWriting.ts';
import { writingPanel } from './writingParts.ts';

// Most calls are spoken.
const WritingPanel = lazy(async () => ({ default: (await writingPanel()).WritingPanel }));

interface WritingPlaceProps {
  readonly writing: Writing;
  readonly current: ServingView;
}

/** Under the pictures: the 筆談, where it is open. */
export function WritingPlace({ writing, current }: WritingPlaceProps) {
  if (!writing.isOpen) return null;
  return (
    <LoadedPart>
      <WritingPanel writing={writing} current={current} />
    </LoadedPart>
  );
}
