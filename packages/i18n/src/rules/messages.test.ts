import { expect, test } from 'vitest';
import { checkMessages } from './messages.ts';

const source = new Map([
  ['a', 'あと {minutes}分'],
  ['b', 'はい'],
]);

test('[L1] missing, unknown and empty texts are found', () => {
  const texts = new Map([
    ['a', ' '],
    ['c', 'x'],
  ]);
  expect(checkMessages('en/x', 'en', source, texts)).toEqual([
    '[L1] en/x: b is missing',
    '[L1] en/x: a is empty',
    '[L1] en/x: c is not in the source',
  ]);
});

test('[L2] a text that is not ICU is found', () => {
  const findings = checkMessages(
    'en/x',
    'en',
    source,
    new Map([...source, ['a', '{minutes, plural}']]),
  );
  expect(findings.join()).toContain('[L2] en/x: a is not ICU');
});

test('[L3] a value that the source does not give is found, inside plurals too', () => {
  const text = '{minutes, plural, one {# by {name}} other {#}}';
  expect(checkMessages('en/x', 'en', source, new Map([...source, ['a', text]]))).toEqual([
    '[L3] en/x: a takes unknown {name}',
  ]);
});

test('[L20] a plural has the forms of its language, and no other', () => {
  const of = (language: string, text: string) =>
    checkMessages('x', language, source, new Map([...source, ['a', text]]));
  expect(of('en', '{minutes, plural, one {#} other {#}}')).toEqual([]);
  expect(of('ko', '{minutes, plural, one {#} other {#}}')).toEqual([
    '[L20] x: a never says one in ko',
  ]);
  expect(of('ar', '{minutes, plural, one {#} other {#}}').join()).toContain('lacks zero, two');
  expect(of('en', '{minutes, plural, =3 {three} other {#}}')).toEqual([]);
});
