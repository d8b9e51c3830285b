import { expect, test } from 'vitest';
import { reloadWhenRestored, type RestoredPage } from './restored.ts';

test.each([
  [true, 1],
  [false, 0],
])(
  '[C54] a page that was kept by the browser (%s) is loaded anew (%i times)',
  (persisted, times) => {
    let reloads = 0;
    const page: RestoredPage = {
      addEventListener: (_name, listener) => listener({ persisted }),
      location: { reload: () => void (reloads += 1) },
    };
    reloadWhenRestored(page);
    expect(reloads).toBe(times);
  },
);
