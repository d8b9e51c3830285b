import type { Seat } from '@madoguchi/domain';
import { jsonBytes } from '@madoguchi/domain';
import { captionsDocument, type CaptionsOperation } from '@madoguchi/protocol';
import type {
  CaptionEngine,
  HeardLine,
  HeardVoice,
  Missed,
  SoundPacket,
} from '../../ports/captionEngine.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MediaRooms } from '../../ports/mediaRooms.ts';
import { DocumentBudget } from '../documents/documentBudget.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';

interface CallParts {
  readonly documents: LiveDocuments;
  readonly engine: CaptionEngine;
  readonly media: Pick<MediaRooms, 'hearStaff'>;
  readonly clock: Clock;
}

/** One call that the engine hears: a voice for each seat of staff, and what becomes of their lines. */
export class HeardCall {
  readonly #consultationId: string;
  readonly #parts: CallParts;
  readonly #voices = new Map<Seat, HeardVoice>();
  /** As much as a party may write: an engine that says more than anybody can say is cut. */
  readonly #budget: DocumentBudget;
  readonly #stopHearing: () => void;
  #lastLine = 0;
  #isOver = false;

  constructor(consultationId: string, parts: CallParts) {
    this.#consultationId = consultationId;
    this.#parts = parts;
    this.#budget = new DocumentBudget(parts.clock.now());
    this.#lastLine = lastLineOf(consultationId, parts.documents);
    this.#stopHearing = parts.media.hearStaff(consultationId, (seat, packet) => {
      this.#take(seat, packet);
    });
  }

  /** From now on these seats are in the call; whoever has left is heard no more. */
  only(seats: readonly Seat[]): void {
    for (const [seat, voice] of this.#voices) {
      if (seats.includes(seat)) continue;
      voice.end();
      this.#voices.delete(seat);
    }
  }

  end(): void {
    this.#isOver = true;
    this.#stopHearing();
    this.only([]);
  }

  #take(seat: Seat, packet: SoundPacket): void {
    if (this.#isOver) return;
    const voice = this.#voices.get(seat) ?? this.#begin(seat);
    this.#voices.set(seat, voice);
    voice.take(packet);
  }

  #begin(seat: Seat): HeardVoice {
    let open = { number: 0, id: 0 };
    return this.#parts.engine.hear({
      heard: ({ number, text, done }: HeardLine) => {
        if (open.number !== number) open = { number, id: (this.#lastLine += 1) };
        this.#write(seat, { type: 'hear', id: open.id, text, done });
      },
      missed: (missed: Missed) => {
        this.#write(seat, { type: 'miss', missed });
      },
    });
  }

  #write(seat: Seat, operation: CaptionsOperation): void {
    const { documents, clock } = this.#parts;
    if (this.#isOver || !this.#budget.take(clock.now(), 1, jsonBytes(operation))) return;
    documents.write({ consultationId: this.#consultationId, seat }, captionsDocument, operation);
  }
}

/** Numbers of lines go on where an earlier hearing of the call has ended. */
const lastLineOf = (consultationId: string, documents: LiveDocuments): number =>
  documents.stateOf(consultationId, captionsDocument)?.lines.at(-1)?.id ?? 0;
