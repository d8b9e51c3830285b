import { useEffect, useState } from 'react';

/**
 * Whether the alternatives are offered by now. The server says in how many milliseconds from its view;
 * a newer view counts anew, and a due time that has come stays.
 */
export function useChoicesDue(choicesInMs: number | null): boolean {
  const [due, setDue] = useState(choicesInMs === 0);
  useEffect(() => {
    setDue(choicesInMs === 0);
    if (choicesInMs === null || choicesInMs === 0) return undefined;
    const timer = setTimeout(() => setDue(true), choicesInMs);
    return () => clearTimeout(timer);
  }, [choicesInMs]);
  return due;
}
