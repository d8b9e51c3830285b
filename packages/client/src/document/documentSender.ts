import type { ErrorCode, Pending } from '@madoguchi/domain';
import { DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import { LATER, NOT_NOW } from './refusals.ts';

export interface DocumentSenderDependencies<Operation> {
  readonly clock: Clock;
  /** What is not in the order yet, the oldest first. */
  pending(): readonly Pending<Operation>[];
  send(operations: Pending<Operation>[]): Promise<{ readonly sequence: number }>;
  /** Everything up to this sequence has been said by now; it was lost where it is not known. */
  said(sequence: number): void;
  /** Nothing can be sent at the moment. */
  stopped(): void;
  /** The server has refused this one for good. */
  refused(clientSequence: number, code: ErrorCode): void;
}

/** A message at most this often: far below what a connection may send. */
export const SEND_EVERY_MS = 50;

/** How long to wait when the server has no budget, or no time, for this page. */
export const AGAIN_MS = 1_000;

/**
 * Sends the own operations of one document, the oldest first and one message at a time, so that their
 * order stays the one in which they were made.
 */
export class DocumentSender<Operation> {
  readonly #dependencies: DocumentSenderDependencies<Operation>;
  #open = false;
  #sending = false;
  /** Operations up to this number need not be sent (again). */
  #answered = 0;
  #notBefore = 0;
  /** A refused message is sent again in pieces, so that the refused operation is found. */
  #most: number = DOCUMENT_LIMITS.messageOperations;
  #callOff: () => void = () => undefined;

  constructor(dependencies: DocumentSenderDependencies<Operation>) {
    this.#dependencies = dependencies;
  }

  /** The server knows this page's operations up to `taken`; the others are sent. */
  open(taken: number): void {
    this.#open = true;
    this.#answered = taken;
    this.update();
  }

  /** Nothing is sent until it is opened again. */
  close(): void {
    this.#open = false;
    this.#callOff();
  }

  /** Sends what there is to send, now or as soon as it may. */
  update(): void {
    this.#callOff();
    if (!this.#open || this.#sending) return;
    const operations = this.#next();
    if (operations.length === 0) return;
    const { clock } = this.#dependencies;
    const wait = this.#notBefore - clock.now();
    if (wait <= 0) void this.#send(operations);
    else {
      this.#callOff = clock.after(wait, () => {
        this.update();
      });
    }
  }

  async #send(operations: Pending<Operation>[]): Promise<void> {
    const { send, said } = this.#dependencies;
    const last = operations.at(-1)?.clientSequence ?? 0;
    this.#sending = true;
    try {
      const { sequence } = await send(operations);
      this.#answered = Math.max(this.#answered, last);
      this.#most = DOCUMENT_LIMITS.messageOperations;
      this.#pause(SEND_EVERY_MS);
      said(sequence);
    } catch (error) {
      this.#notTaken(codeOf(error), operations.length, last);
    }
    this.#sending = false;
    this.update();
  }

  #notTaken(code: ErrorCode, count: number, last: number): void {
    const { stopped, refused } = this.#dependencies;
    this.#pause(LATER.has(code) ? AGAIN_MS : SEND_EVERY_MS);
    if (LATER.has(code)) return;
    if (NOT_NOW.has(code)) {
      this.#open = false;
      stopped();
    } else if (count > 1) this.#most = 1;
    else refused(last, code);
  }

  #pause(ms: number): void {
    this.#notBefore = this.#dependencies.clock.now() + ms;
  }

  /** As many of what is pending as fit a message. */
  #next(): Pending<Operation>[] {
    const batch: Pending<Operation>[] = [];
    let bytes = 0;
    for (const each of this.#dependencies.pending()) {
      if (each.clientSequence <= this.#answered) continue;
      bytes += jsonBytes(each);
      if (batch.length === this.#most) break;
      if (batch.length > 0 && bytes > DOCUMENT_LIMITS.messageBytes) break;
      batch.push(each);
    }
    return batch;
  }
}
