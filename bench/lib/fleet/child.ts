import { fork } from 'node:child_process';

/** What a child process is asked and answers; 0 says that it is ready. */
interface Message {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A process of ours that is asked over its IPC channel. */
export interface Child {
  readonly pid: number;
  /** What it said when it was ready. */
  readonly ready: unknown;
  ask(question: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a file as a process of its own, and waits until it says that it is ready. */
export async function startChild(file: string, args: readonly string[]): Promise<Child> {
  const child = fork(file, args, { stdio: ['ignore', 2, 2, 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const awaited = (id: number): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    return answer.promise;
  };
  const ready = awaited(0);
  child.on('message', ({ id, result, error }: Message) => {
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) settle?.resolve(result);
    else settle?.reject(new Error(error));
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`${file}: ${String(code)}`));
      resolve();
    });
  });
  let lastId = 0;
  return {
    pid: child.pid ?? 0,
    ready: await ready,
    ask: (question) => {
      lastId += 1;
      child.send({ id: lastId, question });
      return awaited(lastId);
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** In the child: answers what it is asked, and ends with its parent. */
export function answerParent(
  ready: unknown,
  answer: (question: never) => Promise<unknown> | undefined,
): void {
  const reply = (message: Message): void => void process.send?.(message);
  process.on('message', ({ id, question }: { id: number; question: unknown }) => {
    Promise.resolve(answer(question as never)).then(
      (result) => reply({ id, result }),
      (error: unknown) => reply({ id, error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  reply({ id: 0, result: ready });
}
