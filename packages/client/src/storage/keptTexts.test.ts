import { expect, test } from 'vitest';
import { keptTexts } from './keptTexts.ts';

/** A storage of which single operations can be made to fail. */
function storageOf(kept: Record<string, string> = {}) {
  const failing = new Set<'getItem' | 'setItem' | 'removeItem'>();
  const may = (operation: 'getItem' | 'setItem' | 'removeItem') => {
    if (failing.has(operation)) throw new DOMException('full', 'QuotaExceededError');
  };
  const storage = {
    getItem(name: string) {
      may('getItem');
      return kept[name] ?? null;
    },
    setItem(name: string, text: string) {
      may('setItem');
      kept[name] = text;
    },
    removeItem(name: string) {
      may('removeItem');
      delete kept[name];
    },
  };
  return { kept, failing, open: () => storage };
}

const blocked = () => {
  throw new DOMException('blocked', 'SecurityError');
};

test('[C34] a text is kept by the browser where it keeps texts', () => {
  const { kept, open } = storageOf();
  const texts = keptTexts('window', open);
  expect(texts.get('a')).toBeNull();
  texts.set('a', '1');
  expect(kept).toEqual({ a: '1' });
  expect(keptTexts('window', open).get('a')).toBe('1');
  texts.remove('a');
  expect(kept).toEqual({});
});

test('[C34] where storage is blocked a text is kept as long as the page lives', () => {
  const texts = keptTexts('device', blocked);
  expect(texts.get('a')).toBeNull();
  texts.set('a', '1');
  expect(texts.get('a')).toBe('1');
  texts.remove('a');
  expect(texts.get('a')).toBeNull();
});

test('[C34] without any storage, as in Node, the same holds', () => {
  const texts = keptTexts('window');
  texts.set('a', '1');
  expect(texts.get('a')).toBe('1');
});

test('[C34] where storage is full the newer text counts, and the older one does not come back', () => {
  const { kept, failing, open } = storageOf({ a: 'old' });
  const texts = keptTexts('window', open);
  failing.add('setItem');
  texts.set('a', 'new');
  expect(texts.get('a')).toBe('new');
  expect(kept).toEqual({});
  failing.clear();
  texts.set('a', 'newest');
  expect(texts.get('a')).toBe('newest');
  expect(kept).toEqual({ a: 'newest' });
});

test('[C34] a text that cannot be removed outside is gone for the page', () => {
  const { failing, open } = storageOf({ a: 'old' });
  const texts = keptTexts('window', open);
  failing.add('removeItem');
  texts.remove('a');
  expect(texts.get('a')).toBeNull();
});
