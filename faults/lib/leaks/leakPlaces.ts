import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CanaryPage } from './canaryPage.ts';

/** Folders in which something may have been left. */
const NAMES = ['data', 'profiles', 'temp', 'backup'] as const;
type Place = (typeof NAMES)[number];

/** Everything on the disk that a server and a kiosk write to, each in a folder that is theirs alone. */
export class LeakPlaces {
  readonly #root: string;
  #profiles = 0;

  private constructor(root: string) {
    this.#root = root;
    for (const name of NAMES) mkdirSync(join(root, name));
  }

  static make(): LeakPlaces {
    return new LeakPlaces(mkdtempSync(join(tmpdir(), 'madoguchi-leaks-')));
  }

  get count(): number {
    return NAMES.length;
  }

  get data(): string {
    return this.#folder('data');
  }

  get temp(): string {
    return this.#folder('temp');
  }

  get backup(): string {
    return this.#folder('backup');
  }

  /** A folder for the profile of another browser. */
  newProfile(): string {
    this.#profiles += 1;
    const folder = join(this.#folder('profiles'), String(this.#profiles));
    mkdirSync(folder);
    return folder;
  }

  /** In how many files of each place any of them is found. */
  hits(canaries: readonly CanaryPage[]): Record<Place, number> {
    const needles = canaries.flatMap((each) => each.needles);
    const found = { data: 0, profiles: 0, temp: 0, backup: 0 };
    for (const name of NAMES) {
      for (const file of filesIn(this.#folder(name))) {
        if (needles.some((needle) => file.includes(needle))) found[name] += 1;
      }
    }
    return found;
  }

  /** How many of them stand in what was printed. */
  hitsIn(printed: string, canaries: readonly CanaryPage[]): number {
    const bytes = Buffer.from(printed);
    return canaries.filter(({ needles }) => needles.some((each) => bytes.includes(each))).length;
  }

  /** In how many places one is found that was put there on purpose, in the middle of a file. */
  controls(canary: CanaryPage): number {
    const around = Buffer.alloc(1_000, 0x20);
    for (const name of NAMES) {
      const file = Buffer.concat([around, canary.picture, around]);
      writeFileSync(join(this.#folder(name), 'put-here-on-purpose'), file);
    }
    return Object.values(this.hits([canary])).filter((hits) => hits === 1).length;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }

  #folder(name: Place): string {
    return join(this.#root, name);
  }
}

function* filesIn(folder: string): Generator<Buffer> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = readIfThere(join(entry.parentPath, entry.name));
    if (file !== null) yield file;
  }
}

/** A browser that ends removes files while they are looked for. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
