import { Worker } from 'node:worker_threads';
import { AppError } from '@madoguchi/domain';
import type { Logger } from '../ports/logger.ts';
import type {
  FormPrint,
  Printed,
  ProcedureDocuments,
  ReceiptPrint,
} from '../ports/procedureDocuments.ts';
import type { ReportDocument, ReportDocuments } from '../ports/reportDocuments.ts';
import { fontProblem, PRINT_FONTS, type PrintFont } from './fonts.ts';
import type { WorkerAnswer, WorkerAsk } from './printWorker.ts';
import type { PrintJob } from './renderer.ts';

/** A form takes about a second on a slow machine; what takes this long never ends. */
const LIMIT_MS = 20_000;
/** More than anybody waits for; what comes then is refused at once. */
const LONGEST_QUEUE = 200;

interface Waiting {
  readonly job: PrintJob;
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: AppError) => void;
}

interface RoomParts {
  readonly log: Logger;
  readonly fonts?: readonly [PrintFont, ...PrintFont[]];
  readonly limitMs?: number;
  /** The program of the worker; tests have one that never answers. */
  readonly program?: URL;
}

/**
 * Makes PDFs in a thread of its own, one after the other, so that neither a long print nor a broken one holds up a
 * consultation. What takes too long is ended with its thread, and the next one gets a new thread.
 */
export class PrintRoom implements ProcedureDocuments, ReportDocuments {
  readonly problem: string | null;
  readonly #parts: Required<RoomParts>;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #atWork: {
    readonly id: number;
    readonly waiting: Waiting;
    readonly timer: NodeJS.Timeout;
  } | null = null;
  #lastId = 0;
  #isStopped = false;

  constructor(parts: RoomParts) {
    const program = new URL('./printWorker.ts', import.meta.url);
    this.#parts = { fonts: PRINT_FONTS, limitMs: LIMIT_MS, program, ...parts };
    this.problem = fontProblem(this.#parts.fonts);
  }

  render(print: FormPrint): Promise<Printed> {
    return this.#add({ kind: 'form', print });
  }

  renderReceipt(print: ReceiptPrint): Promise<Printed> {
    return this.#add({ kind: 'receipt', print });
  }

  renderReport(print: ReportDocument): Promise<Printed> {
    return this.#add({ kind: 'report', print });
  }

  /** Ends the thread; pending requests are rejected. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const left = [...this.#queue.splice(0), ...this.#takeWork()];
    for (const { reject } of left) reject(new AppError('SHUTTING_DOWN'));
    await this.#endWorker();
  }

  #add(job: PrintJob): Promise<Printed> {
    if (this.#isStopped) return Promise.reject(new AppError('SHUTTING_DOWN'));
    if (this.problem !== null) return Promise.reject(new AppError('FONT_MISSING'));
    if (this.#queue.length >= LONGEST_QUEUE) {
      return Promise.reject(new AppError('TOO_MANY_REQUESTS'));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#atWork !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const timer = setTimeout(() => {
      this.#fail('took too long');
    }, this.#parts.limitMs);
    this.#atWork = { id, waiting, timer };
    const worker = (this.#worker ??= this.#startWorker());
    worker.ref();
    worker.postMessage({ id, job: waiting.job } satisfies WorkerAsk);
  }

  #startWorker(): Worker {
    const { program, fonts } = this.#parts;
    const worker = new Worker(program, { workerData: { fonts }, name: 'printing' });
    worker.on('message', (answer: WorkerAnswer) => {
      this.#answered(answer);
    });
    const lost = (error: Error) => {
      if (this.#worker === worker) this.#fail(error.name);
    };
    worker.on('error', lost);
    worker.on('messageerror', lost);
    return worker;
  }

  #answered(answer: WorkerAnswer): void {
    if (this.#atWork?.id !== answer.id) return;
    for (const { resolve, reject } of this.#takeWork()) {
      if ('bytes' in answer) resolve({ bytes: answer.bytes, inexact: answer.inexact });
      else {
        this.#parts.log.error({ reason: answer.failed }, 'a document could not be made');
        reject(new AppError('DOCUMENT_FAILED'));
      }
    }
    this.#next();
  }

  /** The print at work has failed with its thread. */
  #fail(reason: string): void {
    this.#parts.log.error({ reason }, 'a document could not be made; its thread is ended');
    void this.#endWorker();
    for (const { reject } of this.#takeWork()) reject(new AppError('DOCUMENT_FAILED'));
    this.#next();
  }

  #takeWork(): readonly Waiting[] {
    const work = this.#atWork;
    if (work === null) return [];
    clearTimeout(work.timer);
    this.#atWork = null;
    return [work.waiting];
  }

  async #endWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
