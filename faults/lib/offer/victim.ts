import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** The console that is to be killed, and what it has said. */
export class Victim {
  readonly #process: ChildProcess;
  #said = '';

  private constructor(child: ChildProcess) {
    this.#process = child;
    child.stdout?.on('data', (words) => {
      this.#said += String(words);
    });
  }

  static async start(origin: string, cookie: string, acceptAfter: number): Promise<Victim> {
    const script = join(import.meta.dirname, 'consoleProcess.ts');
    const args = [script, origin, cookie, String(acceptAfter)];
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const victim = new Victim(spawn(process.execPath, args, { stdio: [...stdio] }));
    if (!(await victim.says('ready', READY_WITHIN_MS))) throw new Error('a console did not start');
    return victim;
  }

  /** Whether it has said this before so many milliseconds are over. */
  async says(word: string, withinMs: number): Promise<boolean> {
    const end = performance.now() + withinMs;
    while (!this.#said.includes(word) && performance.now() < end) await later(2);
    return this.#said.includes(word);
  }

  kill(how: NodeJS.Signals): void {
    this.#process.kill(how);
  }
}
