import { useMemo, useState } from 'react';
import { mendedAmong } from './asked.ts';

/** What was wrong when a form was sent, and what of it has been mended since. */
export interface Asked<Field extends string> {
  /** In the order of the form; the same list until it is sent again. */
  readonly fields: readonly Field[];
  readonly mended: ReadonlySet<Field>;
  /** Whether a field is marked: it was wrong when the form was sent, and still is. */
  isWrong(field: Field): boolean;
  /** Takes note of what is wrong at a press; whether nothing is. */
  ask(wrong: readonly Field[]): boolean;
}

/** Marks what is missing only after somebody has tried to send it, and strikes it off as it is mended. */
export function useAsked<Field extends string>(wrongNow: readonly Field[]): Asked<Field> {
  const [fields, setFields] = useState<readonly Field[]>([]);
  const now = wrongNow.join(' ');
  const mended = useMemo(() => {
    return mendedAmong(fields, now.split(' '));
  }, [fields, now]);
  return {
    fields,
    mended,
    isWrong: (field) => fields.includes(field) && !mended.has(field),
    ask(wrong) {
      setFields([...wrong]);
      return wrong.length === 0;
    },
  };
}
