import { appendFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditAnchor } from '../ports/auditAnchor.ts';
import type { AuditMark } from '../ports/store.ts';

/** A line is much shorter than this: the last one is within it. */
const TAIL_BYTES = 4096;

/** Marks of the audit log in a text file, one `sequence hash` a line. */
export class AnchorFile implements AuditAnchor {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async last(): Promise<AuditMark | null> {
    const file = await openOrNull(this.#path);
    if (file === null) return null;
    try {
      const { size } = await file.stat();
      const start = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
      return lines.map(parse).findLast((mark) => mark !== null) ?? null;
    } finally {
      await file.close();
    }
  }

  /** The line is on the disk when this resolves. A line that a power cut left unfinished stays apart. */
  async add({ sequence, hash }: AuditMark): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const line = `\n${String(sequence)} ${hash}\n`;
    await appendFile(this.#path, line, { flush: true, mode: 0o600 });
  }

  async *marks(): AsyncGenerator<AuditMark> {
    const file = await openOrNull(this.#path);
    if (file === null) return;
    for await (const line of file.readLines()) {
      const mark = parse(line);
      if (mark !== null) yield mark;
    }
  }
}

async function openOrNull(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parse(line: string): AuditMark | null {
  const [, sequence, hash] = /^(\d{1,15}) ([\da-f]{64})$/.exec(line) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}
