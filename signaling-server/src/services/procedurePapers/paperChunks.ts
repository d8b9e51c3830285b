import { AppError, chunksOf, PAGE_LIMITS } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Asker } from '../access/access.ts';
import { sha256 } from '../sha256.ts';
import type { MadeFile, ProcedurePapers } from './procedurePapers.ts';

type Asked = EventData<'procedure.paper'>;

/** A page takes its connection for dead when nothing comes for five seconds. */
const PATIENCE_MS = 2_000;
/** So long a paper is at hand for its next chunks; then it is made or read anew. */
const AT_HAND_MS = 60_000;
const MOST_AT_HAND = 50;

interface AtHand {
  readonly file: Promise<MadeFile>;
  readonly until: number;
}

/** Gives the papers of procedures in chunks to the place where they are printed. They are in memory for a minute at most. */
export class PaperChunks {
  readonly #papers: Pick<ProcedurePapers, 'read' | 'receipt'>;
  readonly #clock: Clock;
  readonly #atHand = new Map<string, AtHand>();

  constructor(papers: Pick<ProcedurePapers, 'read' | 'receipt'>, clock: Clock) {
    this.#papers = papers;
    this.#clock = clock;
  }

  /** A chunk of a paper. Refuses as `procedure.paper` says. */
  async get(asked: Asked, caller: Asker): Promise<EventAck<'procedure.paper'>> {
    const file = await this.#inTime(this.#file(asked, caller));
    if (file === null) return { state: 'making' };
    const { bytes } = file;
    if (asked.chunk >= chunksOf(bytes.length)) throw new AppError('BAD_REQUEST');
    const from = asked.chunk * PAGE_LIMITS.chunkBytes;
    const part = bytes.subarray(from, from + PAGE_LIMITS.chunkBytes);
    const digest = sha256(bytes);
    const size = bytes.length;
    return { state: 'made', size, digest, bytes: Buffer.from(part).toString('base64') };
  }

  #file({ procedureId, paper, language, chunk }: Asked, caller: Asker): Promise<MadeFile> {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#atHand) if (until <= now) this.#atHand.delete(key);
    const key = [procedureId, paper, language, JSON.stringify(caller.actor)].join(' ');
    const known = this.#atHand.get(key);
    // A paper that is begun anew is made anew: it may be another one by now.
    if (known !== undefined && chunk > 0) return known.file;
    if (known !== undefined && known.until - now > AT_HAND_MS - PATIENCE_MS * 5) return known.file;
    const file =
      paper === 'form'
        ? this.#papers.read(procedureId, caller)
        : this.#papers.receipt(procedureId, language);
    file.catch(() => this.#atHand.delete(key));
    if (this.#atHand.size < MOST_AT_HAND) this.#atHand.set(key, { file, until: now + AT_HAND_MS });
    return file;
  }

  /** What a promise gives, or `null` when that takes longer than a page waits. */
  #inTime(file: Promise<MadeFile>): Promise<MadeFile | null> {
    return new Promise((resolve, reject) => {
      const callOff = this.#clock.after(PATIENCE_MS, () => resolve(null));
      file.then(resolve, reject).finally(callOff);
    });
  }
}
