import { useEffect, useRef } from 'react';

/** A file that is dropped anywhere on the page, or pasted, while the component is mounted. */
export function useGivenFile(take: (file: File) => void): void {
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => {
    const stop = new AbortController();
    const given = (event: Event, data: DataTransfer | null) => {
      const [file] = data?.files ?? [];
      if (!file) return;
      // Otherwise the browser would leave the page and show the file.
      event.preventDefault();
      newest.current(file);
    };
    const { signal } = stop;
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener('drop', (event) => given(event, event.dataTransfer), { signal });
    document.addEventListener('paste', (event) => given(event, event.clipboardData), { signal });
    return () => stop.abort();
  }, []);
}
