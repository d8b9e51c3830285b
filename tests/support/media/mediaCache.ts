import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Raised whenever a generator writes other bytes for the same options. */
const generation = 1;

/**
 * Path of a generated media file; `chunks` is asked for its bytes only when no earlier run has
 * left the file. The file appears under its final name only when it is whole, because several
 * tests may ask for the same one at once and a run may be interrupted.
 */
export async function cachedMediaFile(
  name: string,
  chunks: () => Iterable<Uint8Array>,
): Promise<string> {
  const folder = join(tmpdir(), `madoguchi-test-media-${String(generation)}`);
  const path = join(folder, name);
  if (existsSync(path)) return path;

  await mkdir(folder, { recursive: true });
  const partial = `${path}.${randomUUID()}.partial`;
  const file = await open(partial, 'w');
  try {
    for (const chunk of chunks()) await file.write(chunk);
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close();
    await rm(partial, { force: true });
    throw error;
  }
  return path;
}
