import { globSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's libfaketime lies, whatever the machine is built of. */
const LIBRARY = '/usr/lib/*/faketime/libfaketime.so.1';

/**
 * The clock of a process, which can be set while it runs: what the time is comes from a file. What has
 * gone by since something (timers, the monotonic clock) is left alone, as when a machine's clock is set.
 */
export class SettableClock {
  /** What the process has to be started with. */
  readonly settings: Readonly<Record<string, string>>;
  readonly #folder = mkdtempSync(join(tmpdir(), 'madoguchi-clock-'));

  constructor() {
    const [library] = globSync(LIBRARY);
    if (library === undefined) throw new Error(`there is no ${LIBRARY}: install libfaketime`);
    this.set(0);
    this.settings = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    };
  }

  /** Sets it to so much before or after the time of this machine. */
  set(offsetMs: number): void {
    const seconds = Math.round(offsetMs / 1000);
    writeFileSync(`${this.#file}.new`, `${seconds < 0 ? '' : '+'}${String(seconds)}\n`);
    // In one piece: it is read at any moment.
    renameSync(`${this.#file}.new`, this.#file);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #file(): string {
    return join(this.#folder, 'now');
  }
}
