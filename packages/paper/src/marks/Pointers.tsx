import type { Seat } from '@madoguchi/domain';
import { inkOf, type MarksState } from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import type { MarksOpen } from './hands/hand.ts';
import { inkNumber } from './inks.ts';
import { NameTag, type People } from './NameTags.tsx';

interface PointersProps extends Omit<People, 'state'> {
  readonly document: MarksOpen;
}

/** Where people point at the moment. What was shown before this page came is no sign for it. */
export function Pointers({ document, surface, mapping, me, nameOf }: PointersProps) {
  const { state } = useObservable(document);
  const [from] = useState(state?.pointed ?? 0);
  if (state === null) return null;
  return pointersOf(state).flatMap(([by, { surface: on, at, nth }]) => {
    if (on !== surface || nth <= from) return [];
    const { x, y } = mapping.toScreen(at);
    const ink = inkOf(state.hands, by);
    return [
      <span
        key={by}
        className="pointer"
        style={{ transform: `translate(${String(x)}px, ${String(y)}px)` }}
      >
        <span key={nth} className="pointer__sign">
          <span className="pointer__dot" style={{ background: inkNumber(ink).colour }} />
          {by !== me && (
            <NameTag className="name-tag name-tag--pointer" at={{ x: 0, y: 0 }} ink={ink}>
              {nameOf(by)}
            </NameTag>
          )}
        </span>
      </span>,
    ];
  });
}

const pointersOf = ({ pointers }: MarksState) =>
  Object.entries(pointers).flatMap(([by, pointer]) =>
    // The keys of the record are seats.
    pointer === undefined ? [] : [[by as Seat, pointer] as const],
  );
