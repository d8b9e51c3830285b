import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.mjs';
import { checkDocs } from './checkDocs.mjs';

/** A checkout in which everything is right. */
const SOUND = {
  '.gitignore': 'node_modules/\ndist/\n',
  'package.json': JSON.stringify({
    type: 'module',
    scripts: { test: '', bench: '', unit: '', start: '' },
  }),
  'knip.json': JSON.stringify({ workspaces: { bench: { entry: ['*.ts'] } } }),
  '.oxlintrc.json': JSON.stringify({ overrides: [{ files: ['**/*.test.{ts,tsx}'] }] }),
  'tsconfig.json': JSON.stringify({ references: [{ path: './bench' }] }),
  'vitest.config.ts':
    "export default { test: { projects: [{ test: { include: ['{bench,packages}/**/*.test.ts'] } }] } };",
  '.dependency-cruiser.cjs':
    "module.exports = { forbidden: [{ from: { path: '^(bench|packages)/' }, to: {} }] };",
  'bench/engine.ts': '',
  'bench/engine.test.ts': "test('[B1] is fast', () => {});\ntest('[B2] [B3] twice', () => {});",
  'packages/domain/src/access.ts': '/** See docs/spec/bench.md. */',
  'packages/domain/src/access.test.ts': '',
  'docs/spec/bench.md': [
    '# How fast',
    '',
    '- **B1** One.',
    '- **B2** Two, as B1.',
    '- **B4** Four. (proved by `npm test -- unit`)',
    '',
    '| id | rule |',
    '| -- | ---- |',
    '| B3 | Three. |',
    '',
  ].join('\n'),
  'README.md':
    '# Read me\n\n[spec](docs/spec/bench.md#how-fast), `domain/access.ts`, `dist/page.html`\n',
};

/** @type {ReturnType<typeof temporaryFolder>} */
let folder;
beforeEach(() => {
  folder = temporaryFolder(SOUND);
});
afterEach(() => folder.remove());

/** What is found when one file is something else. */
function found(/** @type {string} */ path, /** @type {string} */ text) {
  folder.write(path, text);
  const { faults } = checkDocs(folder.dir);
  return faults.map(({ file, line, words }) => `${file}:${line}: ${words}`);
}

test('[S10] where everything is there nothing is found', () => {
  expect(checkDocs(folder.dir)).toEqual({ faults: [], seen: '2 documents, 4 rules' });
});

test.each([
  ['[a](docs/none.md)', 'the link leads nowhere: docs/none.md'],
  ['![a](docs/none.png)', 'the link leads nowhere: docs/none.png'],
  ['[a](docs/spec/bench.md#none)', 'docs/spec/bench.md has no heading for #none'],
  ['[a](#none)', 'README.md has no heading for #none'],
  ['`packages/domain/src/none.ts`', 'no such file or folder: packages/domain/src/none.ts'],
  ['`domain/none.ts`', 'no such file or folder: domain/none.ts'],
  ['`packages/none`', 'no such file or folder: packages/none'],
  ['`nowhere/`', 'no such file or folder: nowhere/'],
  ['`npm run none`', 'no script none in package.json'],
  ['`npm test -- unit none`', 'npm test has no step none'],
  ['`npm run bench -- none --rounds 3`', 'no bench/none.ts for npm run bench'],
  ['`npm run unit -- packages/none`', 'no packages/none'],
  ['`npm run x -w apps/none`', 'no workspace apps/none'],
  ['as rule B9 says', 'no rule B9 in docs/spec'],
])('[S10] %s is found with its line', (text, words) => {
  expect(found('README.md', `# Read me\n\nFirst,\n${text}\n`)).toContain(`README.md:4: ${words}`);
});

test('[S10] lines of a block of code are read, too', () => {
  const text = '# Read me\n\n```sh\nnpm start # starts\nnpm run none\n```\n';
  expect(found('README.md', text)).toEqual(['README.md:5: no script none in package.json']);
});

test.each([
  '`/healthz`, `text/html`, `@madoguchi/domain`, `https://example.org/a/b.html`, `1/2`',
  '`npm run bench -- NAME`, `npm start`, `npm test -- unit`, `bench/NNN-what.ts`, `…ine.ts`',
  '`packages/domain/src/{access,access.test}.ts`, `packages/*/src`, `.test.ts`, `bench/`',
])('[S10] nothing is found in %s', (text) => {
  expect(found('README.md', text)).toEqual([]);
});

test('[S10] what the settings name and nobody has is found', () => {
  const gone = found('knip.json', '{\n"workspaces": { "bench": { "entry": ["{lib,x}/*.ts"] } }\n}');
  expect(gone).toHaveLength(2);
  expect(gone[0]).toMatch(/^knip\.json:2: fits nothing: \{lib,x\}/);
});

test.each([
  ['.oxlintrc.json', JSON.stringify({ overrides: [{ files: ['none/**'] }] })],
  ['tsconfig.json', JSON.stringify({ references: [{ path: './none' }] })],
  [
    'vitest.config.ts',
    "export default { test: { projects: [{ test: { include: ['{bench,none}/**/*.ts'] } }] } };",
  ],
  [
    '.dependency-cruiser.cjs',
    "module.exports = { forbidden: [{ from: {}, to: { path: '^(bench|none)/' } }] };",
  ],
])('[S10] a folder that %s names and nobody has is found', (file, text) => {
  expect(found(file, text)).toEqual([expect.stringMatching(/fits nothing: .*none/)]);
});

test('[S10] a rule has one place and one test, and a test has a rule', () => {
  const spec = '- **B1** One.\n- **B2** Two.\n- **B3** Three.\n- **B5** Five.\n- **B1** Again.\n';
  expect(found('docs/spec/bench.md', `# How fast\n\n${spec}`)).toEqual([
    'docs/spec/bench.md:6: no test carries [B5], and the rule does not say "(proved by …)"',
    'docs/spec/bench.md:7: rule B1 is also in docs/spec/bench.md:3',
  ]);
  expect(found('docs/spec/bench.md', '# How fast\n\n- **B1** One.\n- **B3** Three.\n')).toEqual([
    'bench/engine.test.ts:2: no rule B2 in docs/spec',
  ]);
});

test('[S10] a document that code cites is there', () => {
  const source = '/** See docs/spec/none.md. */';
  expect(found('packages/domain/src/access.ts', source)).toEqual([
    'packages/domain/src/access.ts:1: no such document: docs/spec/none.md',
  ]);
});

test('[S10] a proof in short form names a test that carries the rule', () => {
  folder.write('signaling-server/src/auth/seal.test.ts', "test('[B1] sealed', () => {});");
  const text = '# Security\n\nB1 auth/seal, rest by review.\nB2 auth/seal, B1 auth/none\n';
  expect(found('docs/security.md', text)).toEqual([
    'docs/security.md:4: signaling-server/src/auth/seal.test.ts has no test [B2]',
    expect.stringMatching(/^docs\/security\.md:4: no test for auth\/none/),
  ]);
});
