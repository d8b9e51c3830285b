import { Button } from '@madoguchi/ui-kit';
import { useState, type ReactElement } from 'react';
import { useText } from './useText.ts';

/** So many rows are drawn at first and with each press, so that five hundred cost no more than these. */
const ROWS = 50;

/** The rows of a long list that are drawn, and the button for the next ones where there are more. */
export function useSomeRows<T>(all: readonly T[]): {
  readonly rows: readonly T[];
  readonly more: ReactElement | null;
} {
  const { t } = useText();
  const [most, setMost] = useState(ROWS);
  const left = all.length - most;
  return {
    rows: left > 0 ? all.slice(0, most) : all,
    more:
      left > 0 ? (
        <Button className="next-rows" onClick={() => setMost(most + ROWS)}>
          {t('console:procedures.next', { count: Math.min(left, ROWS) })}
        </Button>
      ) : null,
  };
}
