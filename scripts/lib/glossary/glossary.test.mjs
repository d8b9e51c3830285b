import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.mjs';
import { checkGlossary, readGlossary } from './glossary.mjs';
import { wordsOf } from './identifiers.mjs';

const GLOSSARY = `# Words

| term | 日本語 | meaning |
| ---- | ------ | ------- |
| \`queue\` | 待ち | who waits |
| \`case\` | 事例 | later (planned) |

## Words that names do not use

| not | but | where |
| --- | --- | ----- |
| \`inLine\` | inQueue | |
| \`door\` | lobby | |
| \`line\` | queue | \`packages/domain/**\` |
`;

/** @type {ReturnType<typeof temporaryFolder> | undefined} */
let folder;
afterEach(() => folder?.remove());

/** What is found in these files, beside a queue. */
function found(/** @type {Record<string, string>} */ files) {
  const all = { 'packages/client/queue.ts': '', ...files };
  folder = temporaryFolder({ 'docs/glossary.md': GLOSSARY, ...all });
  const { faults } = checkGlossary(folder.dir, Object.keys(all));
  return faults.map(({ file, line, words }) => `${file}:${line}: ${words}`);
}

test('[S11] a name is taken apart into words in the singular', () => {
  expect(wordsOf('#kiosksInLine')).toEqual(['kiosk', 'in', 'line']);
  expect(wordsOf('IN_LINE')).toEqual(['in', 'line']);
  expect(wordsOf('door__words--open')).toEqual(['door', 'word', 'open']);
  expect(wordsOf('HTTPAddress')).toEqual(['http', 'address']);
});

test('[S11] the glossary is read as it is written', () => {
  const { terms, avoided } = readGlossary(GLOSSARY);
  expect(terms).toMatchObject([
    { term: 'queue', inCode: true },
    { term: 'case', inCode: false },
  ]);
  expect(avoided.map(({ words }) => words.join(' '))).toEqual(['in line', 'door', 'line']);
});

test.each([
  ['export const kiosksInLine = 1;', 'kiosksInLine: say inQueue'],
  ['const a = { #x: 1 };\nclass A { #door = 1; }', '#door: say lobby'],
  ["const a = { 'door.open': 1 };", 'door.open: say lobby'],
])('[S11] %s is found', (text, words) => {
  expect(found({ 'apps/kiosk/a.ts': text })).toContainEqual(expect.stringContaining(words));
});

test('[S11] names of files and classes are found, and where a word counts only there', () => {
  expect(
    found({
      'apps/kiosk/Door.tsx': '',
      'apps/kiosk/page.css': '.box {\n}\n.guest-door {\n}\n',
      'apps/kiosk/text.ts': 'const line = 1;',
      'packages/domain/text.ts': 'const line = 1;',
    }),
  ).toEqual([
    'apps/kiosk/Door.tsx:1: Door.tsx: say lobby',
    'apps/kiosk/page.css:3: guest-door: say lobby',
    'packages/domain/text.ts:1: line: say queue',
  ]);
});

test('[S11] texts, comments, tests and words that only look alike are left alone', () => {
  const text =
    "// at the door\nconst online = 'inLine at the door'; // outdoors\nconst deadline = 1;";
  expect(found({ 'apps/kiosk/a.ts': text, 'apps/kiosk/a.test.ts': 'const door = 1;' })).toEqual([]);
});

test('[S11] a term that no name uses is found', () => {
  folder = temporaryFolder({ 'docs/glossary.md': GLOSSARY, 'apps/a.ts': 'const b = 1;' });
  const { faults } = checkGlossary(folder.dir, ['apps/a.ts']);
  expect(faults.map(({ words }) => words)).toEqual(['no name of the product uses queue']);
});
