import type { PageExchange } from '@madoguchi/client';

/** Pictures of pages that are kept as they are given, or drawn when they are asked for; others do not come. */
export function fakePages(drawn: Readonly<Record<string, () => Promise<Blob>>> = {}): PageExchange {
  const pictures = new Map<string, Promise<Blob>>();
  return {
    put(pageId, picture) {
      pictures.set(pageId, Promise.resolve(picture));
      return Promise.resolve();
    },
    get(pageId) {
      const picture = pictures.get(pageId) ?? drawn[pageId]?.() ?? new Promise(() => undefined);
      pictures.set(pageId, picture);
      return picture;
    },
    onAhead: () => () => undefined,
  };
}
