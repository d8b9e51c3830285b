import {
  isTalking,
  seatOfStaff,
  seatsOf,
  type Consultation,
  type Talking,
} from '@madoguchi/domain';
import { captionsDocument, type CaptionsState } from '@madoguchi/protocol';
import type { CaptionEngine } from '../../ports/captionEngine.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MediaRooms } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import type { Consultations } from '../call/consultations.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';
import { HeardCall } from './heardCall.ts';

interface CaptionsParts {
  readonly consultations: Pick<Consultations, 'onChange'>;
  readonly documents: LiveDocuments;
  readonly db: Pick<Database, 'read'>;
  readonly engine: CaptionEngine;
  readonly media: Pick<MediaRooms, 'hearStaff'>;
  readonly clock: Clock;
}

/**
 * Automatic captions: which calls the engine hears, and what of it stands in their documents. It hears a call whose
 * resident speaks the language of the model, unless somebody in the call has decided otherwise.
 */
export class Captions {
  readonly #parts: CaptionsParts;
  readonly #calls = new Map<string, HeardCall>();

  constructor(parts: CaptionsParts) {
    this.#parts = parts;
    const { consultations, documents, engine, db } = parts;
    consultations.onChange(({ after }) => {
      this.#review(after);
    });
    documents.onOrdered(({ consultationId, document }) => {
      if (document !== captionsDocument.name) return;
      const c = db.read((stores) => stores.consultations.get(consultationId));
      if (c !== null) this.#review(c);
    });
    engine.onReady(() => {
      for (const c of db.read((stores) => stores.consultations.talking())) this.#review(c);
    });
  }

  /** Hears no call any more. */
  stop(): void {
    for (const consultationId of this.#calls.keys()) this.#leave(consultationId);
  }

  /** How many calls are heard. */
  get size(): number {
    return this.#calls.size;
  }

  /** Does what this consultation asks for now; nothing where that is done. */
  #review(c: Consultation): void {
    if (!isTalking(c)) {
      this.#leave(c.id);
      return;
    }
    const { language } = this.#parts.engine;
    if (language === null) return;
    const state = this.#parts.documents.stateOf(c.id, captionsDocument);
    const listening = state?.wanted ?? c.needs.language === language;
    if (listening) this.#hear(c);
    else this.#leave(c.id);
    if (saysSo(state, language, listening)) return;
    const seat = seatOfStaff(c.staffId);
    const operation = { type: 'engine', engine: { language, listening } } as const;
    this.#parts.documents.write({ consultationId: c.id, seat }, captionsDocument, operation);
  }

  #hear(c: Talking): void {
    const { documents, engine, media, clock } = this.#parts;
    const heard = this.#calls.get(c.id) ?? new HeardCall(c.id, { documents, engine, media, clock });
    this.#calls.set(c.id, heard);
    heard.only(seatsOf(c));
  }

  #leave(consultationId: string): void {
    this.#calls.get(consultationId)?.end();
    this.#calls.delete(consultationId);
  }
}

const saysSo = (
  state: CaptionsState | null,
  language: CaptionEngine['language'],
  listening: boolean,
): boolean => state?.engine?.language === language && state.engine.listening === listening;
