import { spawn } from 'node:child_process';
import { AppError, canSynthesise, languageEntry, type Language } from '@madoguchi/domain';
import type { Logger } from '../ports/logger.ts';
import type { Synthesiser } from '../ports/synthesiser.ts';
import { wholeWave } from './wholeWave.ts';

/** A sentence takes some 30 ms; who takes longer is stuck. */
const LIMIT_MS = 5_000;
/** A minute of its sound: 400 characters, said slowly, are less. */
const MOST_BYTES = 22_050 * 2 * 60;
/** How many sentences are being said, or wait for it; a kiosk asks for one after the other. */
const MOST_WAITING = 64;
const AT_ONCE = 2;
/** Words a minute: slower than its 175, for ears that have to get used to it. */
const WORDS_A_MINUTE = '150';

/**
 * eSpeak NG, a program of its own that is not part of the product: Debian has it. It is given the words on its standard
 * input, which no list of processes shows, and writes nothing to the disk.
 */
export class Espeak implements Synthesiser {
  readonly #bin: string;
  readonly #log: Logger;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #there: Promise<boolean> | null = null;

  constructor(bin: string, log: Logger) {
    this.#bin = bin;
    this.#log = log;
  }

  async speaks(language: Language): Promise<boolean> {
    this.#there ??= this.#run(languageEntry(language).synthesiser, 'a').then(
      () => true,
      () => {
        this.#log.info({}, 'there is no synthesiser: what nobody has recorded has no voice here');
        return false;
      },
    );
    return this.#there;
  }

  async say(language: Language, words: string): Promise<Buffer> {
    if (!canSynthesise(language, words) || !(await this.speaks(language))) {
      throw new AppError('VOICE_MISSING');
    }
    if (this.#waiting.length >= MOST_WAITING) throw new AppError('TOO_MANY_REQUESTS');
    await this.#turn();
    try {
      return await this.#run(languageEntry(language).synthesiser, words);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Waits until fewer than `AT_ONCE` are at work. */
  async #turn(): Promise<void> {
    while (this.#running >= AT_ONCE) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running += 1;
  }

  #run(voice: string, words: string): Promise<Buffer> {
    const child = spawn(
      this.#bin,
      ['-v', voice, '-s', WORDS_A_MINUTE, '-b', '1', '--stdin', '--stdout'],
      { stdio: ['pipe', 'pipe', 'ignore'], timeout: LIMIT_MS, killSignal: 'SIGKILL' },
    );
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const failed = (cause?: unknown) => reject(new AppError('VOICE_MISSING', { cause }));
      child.stdout.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) child.kill('SIGKILL');
        else chunks.push(chunk);
      });
      child.on('error', failed);
      child.on('close', (code) => {
        const sound = code === 0 ? wholeWave(Buffer.concat(chunks)) : null;
        if (sound === null) failed();
        else resolve(sound);
      });
      // One that cannot be started, or ends early, closes what is written to it; its end tells.
      child.stdin.on('error', () => undefined);
      child.stdin.end(words);
    });
  }
}
