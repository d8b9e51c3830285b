import { useCallback, useEffect, useRef } from 'react';

/** Plays one sound at a time; the next one, and leaving the page, end it. Rejects what cannot be played. */
export function usePlayer(): (sound: Blob) => Promise<void> {
  const playing = useRef<{ readonly element: HTMLAudioElement; readonly url: string } | null>(null);
  const stop = useCallback(() => {
    playing.current?.element.pause();
    if (playing.current) URL.revokeObjectURL(playing.current.url);
    playing.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(
    async (sound) => {
      stop();
      const url = URL.createObjectURL(sound);
      const element = new Audio(url);
      playing.current = { element, url };
      await element.play();
    },
    [stop],
  );
}
