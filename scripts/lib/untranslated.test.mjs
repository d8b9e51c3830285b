import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.mjs';

const pages = globSync('apps/**/*.html', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|dist|build)$/.test(path),
});

test('[U14] there are pages of both apps and of the shell', () => {
  expect(pages).toContain('apps/console/guest.html');
  expect(pages).toContain('apps/kiosk/index.html');
  expect(pages).toContain('apps/kiosk/src/main/offline/offline.html');
});

test.each(pages)('[U14] %s asks not to be translated', (page) => {
  const html = readFileSync(join(root, page), 'utf8');
  const [tag = ''] = /<html[^>]*>/.exec(html) ?? [];
  expect(tag).toContain('translate="no"');
  expect(tag).toContain('class="notranslate"');
  expect(html).toContain('<meta name="google" content="notranslate" />');
});
