import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { SpokenLanguage } from '@madoguchi/domain';
import type {
  CaptionEngine,
  HeardVoice,
  Missed,
  SoundPacket,
  VoiceListener,
} from '../ports/captionEngine.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { Backlog } from './backlog.ts';
import { fromProcess, type FromProcess, type ToProcess } from './messages.ts';

/** Packets go to the process together: fifty messages a second would cost more than what is in them. */
const GATHER_MS = 100;
const LOOK_EVERY_MS = 500;
/** Captions give way to calls wherever both want the processor. */
const NICE = 10;

/** A process that lived this long did not die of its start. */
const STABLE_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before the next process, after so many that died young in a row, in milliseconds. */
export const pauseBeforeNext = (diedYoung: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** diedYoung, LONGEST_PAUSE_MS);

interface EngineParts {
  /** The folder of the model. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Without anything dealt with for so long it is ended, in milliseconds. */
  readonly stuckMs?: number;
}

/** What is known of one voice on this side. */
interface Voice {
  readonly listener: VoiceListener;
  waiting: SoundPacket[];
  /** What was told to be missing, since it was last heard. */
  told: Missed | null;
  /** Whether something was dropped that the process has to know of. */
  skips: boolean;
}

/**
 * The engine in a process of its own. What it cannot hear in time is dropped; when it has died, or deals with nothing
 * any more, it is started anew, later each time it dies young. Only that it did is logged, and nothing that it heard.
 */
export class ProcessCaptionEngine implements CaptionEngine {
  readonly #parts: EngineParts;
  readonly #voices = new Map<number, Voice>();
  readonly #onReady = new Set<() => void>();
  readonly #timers: readonly NodeJS.Timeout[];
  #callOffStart: () => void = () => undefined;
  #language: SpokenLanguage | null = null;
  #child: ChildProcess | null = null;
  #isReady = false;
  #isStopped = false;
  #since = 0;
  #diedYoung = 0;
  #lastVoice = 0;
  #backlog = new Backlog();

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#start();
    this.#timers = [
      setInterval(() => this.#send(), GATHER_MS).unref(),
      setInterval(() => this.#look(), LOOK_EVERY_MS).unref(),
    ];
  }

  get language(): SpokenLanguage | null {
    return this.#language;
  }

  onReady(listener: () => void): void {
    this.#onReady.add(listener);
  }

  hear(listener: VoiceListener): HeardVoice {
    const id = (this.#lastVoice += 1);
    const voice: Voice = { listener, waiting: [], told: null, skips: false };
    this.#voices.set(id, voice);
    return {
      take: (packet) => voice.waiting.push(packet),
      end: () => {
        this.#voices.delete(id);
        this.#tell({ type: 'end', voice: id });
      },
    };
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOffStart();
    for (const timer of this.#timers) clearInterval(timer);
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    child.kill('SIGKILL');
    await gone;
  }

  /** Passes on what has come since the last time, or drops it. */
  #send(): void {
    const now = this.#parts.clock.steady();
    for (const [id, voice] of this.#voices) {
      const packets = voice.waiting.splice(0);
      if (packets.length === 0) continue;
      if (!this.#isReady || this.#backlog.isLate(now)) {
        this.#miss(voice, this.#isReady ? 'late' : 'ended');
        continue;
      }
      if (voice.skips) this.#tell({ type: 'skip', voice: id });
      voice.skips = false;
      this.#tell({ type: 'sound', number: this.#backlog.sent(now), voice: id, packets });
    }
  }

  #miss(voice: Voice, why: Missed): void {
    voice.skips = true;
    if (voice.told !== null) return;
    voice.told = why;
    voice.listener.missed(why);
  }

  #tell(message: ToProcess): void {
    // One that has just ended is found out by its end.
    if (this.#isReady) this.#child?.send(message, () => undefined);
  }

  /** Ends a process that deals with nothing any more; its end starts the next one. */
  #look(): void {
    const { clock, log, stuckMs } = this.#parts;
    if (!this.#backlog.isStuck(clock.steady(), stuckMs)) return;
    log.warn({ pid: this.#child?.pid }, 'the caption engine hangs and is ended');
    this.#backlog = new Backlog();
    this.#child?.kill('SIGKILL');
  }

  #start(): void {
    if (this.#isStopped) return;
    const program = fileURLToPath(new URL('./captionProcess.ts', import.meta.url));
    const { folder, clock } = this.#parts;
    const child = fork(program, [folder], {
      cwd: folder,
      // It needs nothing of what the server was told: no key, no address of a database.
      env: { PATH: process.env['PATH'] ?? '', PWD: folder },
      execArgv: [],
      serialization: 'advanced',
      // A native library writes what it likes, and a text could be among it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#since = clock.steady();
    this.#backlog = new Backlog();
    child.on('message', (message) => this.#heard(message));
    child.once('spawn', () => lowered(child));
    child.once('error', () => this.#ended(child));
    child.once('exit', () => this.#ended(child));
  }

  #heard(message: unknown): void {
    const parsed = fromProcess.safeParse(message);
    if (parsed.success) this.#follow(parsed.data);
  }

  #follow(message: FromProcess): void {
    const { log, clock } = this.#parts;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#language = message.language;
        log.info({ pid: this.#child?.pid, language: message.language }, 'caption engine is up');
        for (const listener of this.#onReady) listener();
        return;
      case 'unusable':
        log.error({ reason: message.reason }, 'the folder of the caption engine cannot be used');
        return;
      case 'dealtWith':
        this.#backlog.dealtWith(message.number, clock.steady());
        return;
      case 'line': {
        const voice = this.#voices.get(message.voice);
        if (voice === undefined) return;
        voice.told = null;
        voice.listener.heard(message.line);
      }
    }
  }

  #ended(child: ChildProcess): void {
    if (this.#child !== child) return;
    const { clock, log } = this.#parts;
    this.#child = null;
    this.#isReady = false;
    this.#backlog = new Backlog();
    if (this.#isStopped) return;
    if (clock.steady() - this.#since >= STABLE_MS) this.#diedYoung = 0;
    const pause = pauseBeforeNext(this.#diedYoung);
    this.#diedYoung += 1;
    log.warn({ pauseMs: pause }, 'the caption engine has ended and is started anew');
    for (const voice of this.#voices.values()) this.#miss(voice, 'ended');
    this.#callOffStart = clock.after(pause, () => this.#start());
  }
}

/** Some systems let nobody change it; then it is as it is. */
function lowered({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICE);
  } catch {
    // It hears as well at any priority.
  }
}
