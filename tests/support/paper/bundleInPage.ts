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
  const [first] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type !== 'chunk') throw new Error('the page was not built');
  return first.code;
}
