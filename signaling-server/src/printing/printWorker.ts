import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Renderer, type PrintJob } from './renderer.ts';

/** What the worker is told at its start: its fonts, which it opens once. */
const fontSource = z.object({ path: z.string(), name: z.string() });
const start = z.object({ fonts: z.tuple([fontSource], fontSource) });

/** A message to the worker. It comes from the same program, so that its print is believed. */
export interface WorkerAsk {
  readonly id: number;
  readonly job: PrintJob;
}

/** What it answers: the PDF, or why there is none. The reason names no value of the form. */
export type WorkerAnswer =
  | { readonly id: number; readonly bytes: Uint8Array; readonly inexact: readonly string[] }
  | { readonly id: number; readonly failed: string };

const port = parentPort;
if (port === null) throw new Error('this file is a worker');
const renderer = new Renderer(start.parse(workerData).fonts);

port.on('message', ({ id, job }: WorkerAsk) => {
  renderer.print(job).then(
    ({ bytes, inexact }) => {
      port.postMessage({ id, bytes, inexact } satisfies WorkerAnswer);
    },
    (error: unknown) => {
      // A message of an error may hold what did not fit; its name and place do not.
      const failed = error instanceof Error ? placeOf(error) : 'unknown';
      port.postMessage({ id, failed } satisfies WorkerAnswer);
    },
  );
});

const placeOf = ({ name, stack = '' }: Error): string =>
  `${name} ${/\((?:file:\/\/)?.*\/([^/]+:\d+):\d+\)/u.exec(stack)?.[1] ?? ''}`.trim();
