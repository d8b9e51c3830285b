import { useCallback, useState } from 'react';

/** A change in a sentence, and its opposite call where there is one. */
interface Done {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

/** The last thing that was done on a page; the next one takes its place. */
export interface Undo {
  readonly done: Done | null;
  tell(done: Done): void;
  dismiss(): void;
}

/** Keeps the last change, so that it can be shown and undone. */
export function useUndo(): Undo {
  const [done, setDone] = useState<Done | null>(null);
  const tell = useCallback((next: Done) => setDone(next), []);
  const dismiss = useCallback(() => setDone(null), []);
  return { done, tell, dismiss };
}
