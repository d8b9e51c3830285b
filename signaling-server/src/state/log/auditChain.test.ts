import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, checkLines, nextLine } from './auditChain.ts';

describe('the one text for a value', () => {
  it('[G2] has its keys in order at every depth, and no spaces', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '池尻 "1"' })).toBe(
      '{"a":"池尻 \\"1\\"","b":[{"c":null,"d":1}]}',
    );
  });

  it('[G2] does not depend on the order in which keys were set, and says everything', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the chain', () => {
  const fact = {
    actor: { kind: 'system' },
    from: 'server',
    action: 'system.setUp',
    record: { kind: 'system', id: 'set-up' },
    details: {},
  } as const;
  const first = nextLine(fact, 1, null);
  const second = nextLine(fact, 2, first);

  it('[G2] has hashes that anybody can compute anew from the description', () => {
    expect(first.hash).toBe('dc2526914de0879a04d43ddfccb54dcfcd5dd31d1bfda5fab17a69165f1080aa');
  });

  it('[G3] ends before the first line that does not follow', () => {
    expect(checkLines(null, [first, second]).brokenAt).toBeNull();
    expect(checkLines(null, [second]).brokenAt).toBe(1);
    expect(checkLines(null, [first, null]).brokenAt).toBe(2);
    expect(checkLines(null, [first, { ...second, from: 'elsewhere' }]).brokenAt).toBe(2);
    expect(checkLines(first, [second, second]).brokenAt).toBe(3);
  });
});
