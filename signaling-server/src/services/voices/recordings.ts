import {
  AppError,
  RECORDING_LIMITS,
  recordingFacts,
  unwrap,
  type Language,
  type Recording,
} from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import type { Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { recordingKind } from '../records/recording/index.ts';
import { recordingContent } from '../records/recording/store.ts';

/** A sentence of the catalogue in one language. */
export interface SentencePlace {
  readonly language: Language;
  readonly key: string;
}

/** A recording as somebody hands it in. */
interface GivenRecording extends SentencePlace {
  readonly words: string;
  readonly content: Uint8Array;
}

/** A recording, and whether the one before it can be put back. */
interface ListedRecording {
  readonly recording: Recording;
  readonly mayRestore: boolean;
}

/** 録音: what the ward has recorded of the sentences of its kiosks, sealed in the database. */
export class Recordings {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #runner: UnitRunner;
  readonly #seal: FileSeal;

  constructor(parts: {
    readonly db: Database;
    readonly clock: Clock;
    readonly runner: UnitRunner;
    readonly seal: FileSeal;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#runner = parts.runner;
    this.#seal = parts.seal;
  }

  /** Those of a language that are played. */
  played(language: Language): readonly ListedRecording[] {
    return this.#db.read((stores) => {
      const recordings = stores.records(recordingKind);
      return recordings
        .all()
        .filter((each) => each.state === 'played' && each.language === language)
        .map((recording) => ({
          recording,
          mayRestore: recordings.of('former', language, recording.key) !== null,
        }));
    });
  }

  /**
   * Keeps a recording in the place of the one before, which can be put back once. Refuses with `FILE_TOO_LARGE`,
   * `FILE_UNUSABLE`, `RECORDING_SILENT` and `RECORDINGS_FULL`.
   */
  async add(given: GivenRecording, staffId: string, caller: Asker): Promise<Recording> {
    const { language, key, words, content } = given;
    const { ms } = unwrap(recordingFacts(content));
    const id = newId();
    const recording: Recording = {
      ...{ id, state: 'played', language, key, words, ms, bytes: content.length },
      ...{ addedBy: staffId, addedAt: this.#clock.now() },
    };
    const sealed = this.#seal.close(content, id);
    await this.#runner.run((unit) => {
      assertFits(unit.stores, recording);
      const store = unit.stores.records(recordingKind);
      const former = store.of('former', language, key);
      const before = store.of('played', language, key);
      if (former !== null && before !== null)
        unit.act(recordingKind, former.id, { type: 'remove' });
      if (before !== null) unit.act(recordingKind, before.id, { type: 'replace' });
      unit.create(recordingKind, recording);
      store.putContent(id, sealed);
    }, caller);
    return recording;
  }

  /** Puts back the recording before; the present one becomes the former. Refuses with `NOT_FOUND`. */
  async restore({ language, key }: SentencePlace, caller: Asker): Promise<void> {
    await this.#runner.run((unit) => {
      const store = unit.stores.records(recordingKind);
      const former = store.of('former', language, key);
      const before = store.of('played', language, key);
      if (former === null) throw new AppError('NOT_FOUND');
      if (before !== null) unit.act(recordingKind, before.id, { type: 'replace' });
      unit.act(recordingKind, former.id, { type: 'restore' });
    }, caller);
  }

  /** Removes what there is of a sentence for good, the one before included. Refuses with `NOT_FOUND`. */
  async remove({ language, key }: SentencePlace, caller: Asker): Promise<void> {
    await this.#runner.run((unit) => {
      const store = unit.stores.records(recordingKind);
      const there = (['former', 'played'] as const).flatMap(
        (state) => store.of(state, language, key) ?? [],
      );
      if (there.length === 0) throw new AppError('NOT_FOUND');
      for (const { id } of there) unit.act(recordingKind, id, { type: 'remove' });
    }, caller);
  }

  /** The sound of a recording that is played. Refuses with `NOT_FOUND` and `FILE_SEALED`. */
  async read(recordingId: string): Promise<Buffer> {
    const found = this.#db.read((stores) => stores.records(recordingKind).get(recordingId));
    const isPlayed = found?.state === 'played';
    const sealed = isPlayed
      ? await readSealed(this.#db.archive, recordingContent, recordingId)
      : null;
    if (sealed === null) throw new AppError('NOT_FOUND');
    const content = this.#seal.open(sealed, recordingId);
    if (content === null) throw new AppError('FILE_SEALED');
    return content;
  }
}

function assertFits(stores: Stores, { bytes }: Recording): void {
  const all = stores.records(recordingKind).all();
  const sum = all.reduce((total, each) => total + each.bytes, bytes);
  if (all.length >= RECORDING_LIMITS.files || sum > RECORDING_LIMITS.bytes) {
    throw new AppError('RECORDINGS_FULL');
  }
}
