import type { PageExchange } from '@madoguchi/client';

/** Pictures of pages that are kept as they are given, and otherwise do not come. */
export function fakePages(): PageExchange {
  const pictures = new Map<string, Blob>();
  return {
    put(pageId, picture) {
      pictures.set(pageId, picture);
      return Promise.resolve();
    },
    get(pageId) {
      const picture = pictures.get(pageId);
      return picture === undefined ? new Promise(() => undefined) : Promise.resolve(picture);
    },
  };
}
