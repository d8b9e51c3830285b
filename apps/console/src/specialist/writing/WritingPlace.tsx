import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy } from 'react';
import { CaptionsPlace } from '../captions/CaptionsPlace.tsx';
import type { ServingView } from '../situation.ts';
import type { Writing } from '../../writing/useWriting.ts';
import { writingPanel } from './writingParts.ts';

// Most calls are spoken.
const WritingPanel = lazy(async () => ({ default: (await writingPanel()).WritingPanel }));

interface WritingPlaceProps {
  readonly writing: Writing;
  readonly current: ServingView;
}

/** Under the pictures: what a machine has heard, where there is one, and the 筆談, where it is open. */
export function WritingPlace({ writing, current }: WritingPlaceProps) {
  return (
    <>
      <CaptionsPlace current={current} />
      {writing.isOpen && (
        <LoadedPart>
          <WritingPanel writing={writing} current={current} />
        </LoadedPart>
      )}
    </>
  );
}
