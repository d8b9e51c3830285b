import type { Seat } from '@madoguchi/domain';
import { useCallback } from 'react';
import type { Talking } from './screenOf.ts';
import { useText } from './useText.tsx';

/** How everybody in a call is called on the resident's screen, by their seat. */
export function useNames({ present }: Pick<Talking, 'present'>): (seat: Seat) => string {
  const text = useText();
  return useCallback(
    (seat) => {
      if (seat === 'kiosk') return text.plain('kiosk:call.role.resident');
      const name = present.find((each) => each.seat === seat)?.name ?? '';
      return name === '' ? '' : text.plain('kiosk:call.with', { name });
    },
    [present, text],
  );
}
