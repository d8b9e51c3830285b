import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelSettings } from '../modelFolder.ts';

/** What the stand-in does besides saying how long somebody spoke. */
interface StandInWays {
  /** Each text takes so long, in milliseconds, and the process does nothing else meanwhile. */
  readonly takesMs?: number;
  /** The process ends when it is to make a text. */
  readonly dies?: boolean;
  /** It never answers. */
  readonly hangs?: boolean;
}

/**
 * A folder as an operator makes it, with a stand-in for the library in it: it takes the same calls, and the text of a
 * stretch says how long somebody spoke (「声 2.4秒」). Whoever asked for it removes it.
 */
export function standInFolder(
  ways: StandInWays = {},
  { language = 'ja', kind = 'offline' }: Partial<ModelSettings> = {},
): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-captions-'));
  const library = fileURLToPath(new URL('standInLibrary.cjs', import.meta.url));
  cpSync(library, join(path, 'node_modules/sherpa-onnx-node/index.js'));
  writeFileSync(join(path, 'captions.json'), JSON.stringify({ language, kind, recognizer: ways }));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
