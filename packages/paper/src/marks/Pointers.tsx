import type { Seat } from '@madoguchi/domain';
import { inkOf, type MarksState } from '@madoguchi/protocol';
import { useState } from 'react';
import { inkNumber } from './inks.ts';
import { NameTag, type People } from './NameTags.tsx';

/** Where people point at the moment. What was shown before this page came is no sign for it. */
export function Pointers({ state, surface, mapping, me, nameOf }: People) {
  const [from] = useState(state.pointed);
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
