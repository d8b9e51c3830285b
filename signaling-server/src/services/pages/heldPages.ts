import { AppError, chunksOf, PAGE_LIMITS, seatsOf } from '@madoguchi/domain';
import type { EventAck, EventData, NoticeData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Party } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import type { Consultations } from '../call/consultations.ts';
import { takingPart } from '../documents/takingPart.ts';
import { Upload, type HeldPicture } from './upload.ts';

type Asked<N extends 'page.begin' | 'page.put' | 'page.get'> = Omit<EventData<N>, 'consultationId'>;

type Slot =
  | { readonly state: 'coming'; readonly upload: Upload; callOff: () => void }
  | { readonly state: 'held'; readonly picture: HeldPicture };

/** Gives a chunk of a picture that has come to parties that have not asked for it. */
type Give = (to: readonly Party[], chunk: NoticeData<'page.given'>) => void;

const sizeOf = (slot: Slot): number =>
  slot.state === 'held' ? slot.picture.bytes.length : slot.upload.size;

/**
 * The pictures of the pages of all consultations, in memory alone: nothing of them is written to disk or to the log,
 * and they are gone with their page, or with the last seat of their consultation.
 */
export class HeldPages {
  readonly #db: Database;
  readonly #clock: Clock;
  /** By consultation and page. */
  readonly #slots = new Map<string, Map<string, Slot>>();
  #give: Give = () => undefined;

  constructor(parts: {
    readonly consultations: Pick<Consultations, 'onChange'>;
    readonly db: Database;
    readonly clock: Clock;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    parts.consultations.onChange(({ after }) => {
      if (seatsOf(after).length === 0) this.#forgetAll(after.id);
    });
  }

  /** Sets the sender of complete pictures to the other parties. */
  giveTo(give: Give): void {
    this.#give = give;
  }

  /** How many bytes are held and promised, of one consultation or of all. */
  bytes(consultationId?: string): number {
    const chosen =
      consultationId === undefined
        ? [...this.#slots.values()]
        : [this.#slots.get(consultationId) ?? new Map<string, Slot>()];
    return chosen
      .flatMap((slots) => [...slots.values()])
      .reduce((sum, slot) => sum + sizeOf(slot), 0);
  }

  /** Begins a picture, or says what of it is missing. Refuses as `page.begin` says. */
  begin(me: Party, { pageId, ...said }: Asked<'page.begin'>): EventAck<'page.begin'> {
    takingPart(this.#db, me);
    const present = this.#slots.get(me.consultationId)?.get(pageId);
    if (present === undefined) return { missing: this.#begin(me, pageId, said).missing };
    const { digest } = present.state === 'held' ? present.picture : present.upload;
    if (digest !== said.digest) throw new AppError('DUPLICATE_REQUEST');
    return { missing: present.state === 'held' ? [] : present.upload.missing };
  }

  /** Takes a chunk, and looks at the whole when it was the last. Refuses as `page.put` says. */
  put(me: Party, { pageId, chunk, bytes }: Asked<'page.put'>): EventAck<'page.put'> {
    const all = takingPart(this.#db, me);
    const slot = this.#slots.get(me.consultationId)?.get(pageId);
    if (slot === undefined) throw new AppError('PAGE_GONE');
    if (slot.state === 'held') return { held: true };
    if (slot.upload.by !== me.seat) throw new AppError('NOT_ALLOWED');
    slot.upload.take(chunk, Buffer.from(bytes, 'base64'));
    if (!slot.upload.isWhole) {
      slot.callOff();
      slot.callOff = this.#forgetLater(me.consultationId, pageId);
      return { held: false };
    }
    // Whatever the look at it says, there is nothing to wait for any more.
    this.forget(me.consultationId, pageId);
    const picture = slot.upload.finish();
    this.#put(me.consultationId, pageId, { state: 'held', picture });
    const others = all.filter(({ seat }) => seat !== me.seat);
    if (others.length > 0) this.#giveFirst(others, { ...me, pageId }, picture);
    return { held: true };
  }

  /** A chunk of a picture. Refuses as `page.get` says. */
  get(me: Party, { pageId, chunk }: Asked<'page.get'>): EventAck<'page.get'> {
    takingPart(this.#db, me);
    const picture = this.picture(me.consultationId, pageId);
    if (picture === null) throw new AppError('PAGE_GONE');
    if (chunk >= chunksOf(picture.bytes.length)) throw new AppError('BAD_REQUEST');
    return chunkOf(picture, chunk);
  }

  /** The picture of a page where it is held; `null` otherwise. */
  picture(consultationId: string, pageId: string): HeldPicture | null {
    const slot = this.#slots.get(consultationId)?.get(pageId);
    return slot?.state === 'held' ? slot.picture : null;
  }

  /** Forgets the picture of a page that is gone. */
  forget(consultationId: string, pageId: string): void {
    const slots = this.#slots.get(consultationId);
    const slot = slots?.get(pageId);
    if (slot?.state === 'coming') slot.callOff();
    slots?.delete(pageId);
    if (slots?.size === 0) this.#slots.delete(consultationId);
  }

  /** The others are about to look at it: what comes without a request is there when the page is. */
  #giveFirst(
    to: readonly Party[],
    { consultationId, pageId }: { readonly consultationId: string; readonly pageId: string },
    picture: HeldPicture,
  ): void {
    const count = Math.min(chunksOf(picture.bytes.length), PAGE_LIMITS.givenChunks);
    for (let chunk = 0; chunk < count; chunk += 1) {
      this.#give(to, { consultationId, pageId, chunk, ...chunkOf(picture, chunk) });
    }
  }

  #begin(
    { consultationId, seat }: Party,
    pageId: string,
    said: { readonly bytes: number; readonly digest: string },
  ): Upload {
    const { pictureBytes, pictures, consultationBytes, serverBytes } = PAGE_LIMITS;
    if (said.bytes > pictureBytes) throw new AppError('FILE_TOO_LARGE');
    const isFull =
      (this.#slots.get(consultationId)?.size ?? 0) >= pictures ||
      this.bytes(consultationId) + said.bytes > consultationBytes ||
      this.bytes() + said.bytes > serverBytes;
    if (isFull) throw new AppError('PAGES_FULL');
    const upload = new Upload(seat, said);
    const callOff = this.#forgetLater(consultationId, pageId);
    this.#put(consultationId, pageId, { state: 'coming', upload, callOff });
    return upload;
  }

  #put(consultationId: string, pageId: string, slot: Slot): void {
    const slots = this.#slots.get(consultationId) ?? new Map<string, Slot>();
    this.#slots.set(consultationId, slots.set(pageId, slot));
  }

  #forgetLater(consultationId: string, pageId: string): () => void {
    return this.#clock.after(PAGE_LIMITS.uploadMs, () => {
      this.forget(consultationId, pageId);
    });
  }

  #forgetAll(consultationId: string): void {
    for (const pageId of [...(this.#slots.get(consultationId)?.keys() ?? [])]) {
      this.forget(consultationId, pageId);
    }
  }
}

function chunkOf({ type, digest, bytes }: HeldPicture, chunk: number): EventAck<'page.get'> {
  const from = chunk * PAGE_LIMITS.chunkBytes;
  const part = bytes.subarray(from, from + PAGE_LIMITS.chunkBytes);
  return { type, size: bytes.length, digest, bytes: part.toString('base64') };
}
