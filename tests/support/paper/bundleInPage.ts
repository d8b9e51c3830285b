import { join } from 'node:path';
import { build } from 'vite';

/** Builds a file of `inPage` with all that it imports into one script of a page. */
export async function bundleInPage(file: string): Promise<string> {
  const built = await build({
    root: join(import.meta.dirname, '..', '..', '..'),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'inPage', file),
        formats: ['iife'],
        name: 'paperOfTest',
      },
    },
  });
  const [first, ...assets] = [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type !== 'chunk') throw new Error('the page was not built');
  let { code } = first;
  for (const asset of assets) {
    if (asset.type === 'asset') code = withWorker(code, asset.fileName, String(asset.source));
  }
  return code;
}

/** Workers stand in files of their own, which a page of a test does not have: they are made of their text. */
function withWorker(code: string, file: string, source: string): string {
  const [before = '', after] = code.split(`"/${file}",`);
  if (after === undefined) return code;
  const from = before.lastIndexOf('new URL(');
  const text = JSON.stringify(source);
  const made = `URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }))`;
  return before.slice(0, from) + made + after.slice(after.indexOf(')') + 1);
}
