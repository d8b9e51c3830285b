import type { Actor } from '@madoguchi/domain';
import type { DrivenClock } from '../engine/drivenClock.ts';
import type { Office } from '../engine/office.ts';
import { atConsole, atKiosk, type Dice, type Step } from '../engine/steps.ts';
import type { Sent } from './log.ts';

/** So many people do something in the same moment, at most. */
const AT_ONCE = 6;
const RESENT_ONE_IN = 12;

/** A day in the office: who does what is thrown with dice; what was sent and answered is kept. */
export class DayInOffice {
  readonly sent: Sent[] = [];
  /** Commands, repeated ones too, and lines that broke and came back. */
  operations = 0;
  readonly #office: Office;
  readonly #clock: DrivenClock;
  readonly #dice: Dice;
  readonly #gone = new Set<string>();

  constructor(office: Office, clock: DrivenClock, dice: Dice) {
    this.#office = office;
    this.#clock = clock;
    this.#dice = dice;
  }

  /** Everybody comes, and says that they are there. */
  async open(): Promise<void> {
    const { services, kiosks, people } = this.#office;
    for (const { id } of kiosks) await services.links.kioskCame(id);
    for (const { id } of people) {
      await services.links.staffCame(id);
      await this.#say(id, { state: 'available' });
    }
  }

  /** Some do something at once, and then a moment passes. */
  async moment(): Promise<void> {
    const many = 1 + this.#dice(AT_ONCE);
    await Promise.all(Array.from({ length: many }, () => this.#somebody()));
    const fate = this.#dice(60);
    await this.#clock.pass(fate === 0 ? 61_000 : fate < 3 ? 20_000 : this.#dice(2_500));
  }

  /** Everybody is back and works until nobody is left. */
  async close(): Promise<void> {
    for (const id of this.#gone) await this.#link(id, true);
    this.#gone.clear();
    const { db, people } = this.#office;
    for (const { id } of people) await this.#say(id, { state: 'available' });
    for (let turn = 0; turn < 2_000; turn += 1) {
      if (db.read(({ consultations }) => consultations.open()).length === 0) return;
      for (const { id } of people) {
        const step = atConsole(this.#office, id, this.#dice);
        if (step !== null && step.type !== 'lift' && !step.type.startsWith('transfer')) {
          await this.#send(staffOf(id), step);
        } else if (step?.type === 'transferDone') await this.#send(staffOf(id), step);
      }
      await this.#settleCards();
      await this.#clock.pass(5_000);
    }
  }

  async #somebody(): Promise<void> {
    const { kiosks, people } = this.#office;
    const isKiosk = this.#dice(3) === 0;
    const kiosk = kiosks[this.#dice(kiosks.length)];
    const person = people[this.#dice(people.length)];
    if (kiosk === undefined || person === undefined) return;
    const id = isKiosk ? kiosk.id : person.id;
    if (this.#gone.has(id) || this.#dice(25) === 0) return this.#comesOrGoes(id);
    if (!isKiosk && this.#dice(40) === 0) return this.#takesBreak(id);
    const step = isKiosk
      ? atKiosk(this.#office, kiosk, this.#dice)
      : atConsole(this.#office, id, this.#dice);
    if (step === null) return;
    const actor = isKiosk
      ? ({ kind: 'kiosk', kioskId: id, centerId: kiosk.centerId } as const)
      : staffOf(id);
    return this.#send(actor, step);
  }

  async #comesOrGoes(id: string): Promise<void> {
    const isBack = this.#gone.delete(id);
    if (!isBack) this.#gone.add(id);
    await this.#link(id, isBack);
  }

  async #link(id: string, isThere: boolean): Promise<void> {
    this.operations += 1;
    const { links } = this.#office.services;
    if (id.startsWith('kiosk')) await (isThere ? links.kioskCame(id) : links.kioskWent(id));
    else await (isThere ? links.staffCame(id) : links.staffWent(id));
  }

  async #takesBreak(id: string): Promise<void> {
    await this.#say(id, { state: 'away', reason: 'break' });
    await this.#say(id, { state: 'available' });
  }

  async #say(
    id: string,
    choice: Parameters<Office['services']['presence']['set']>[2],
  ): Promise<void> {
    this.operations += 1;
    const { presence } = this.#office.services;
    await presence.set(commandOf(staffOf(id), 'presence.set'), id, choice);
  }

  /** Sends it, sometimes twice, at once or when the first answer is there. */
  async #send(actor: Doer, step: Step): Promise<void> {
    const command = commandOf(actor, step.type);
    let consultationId = step.consultationId;
    let heardAt: number | null = null;
    const send = async (): Promise<string> => {
      this.operations += 1;
      try {
        const answer = await step.send(command);
        consultationId ??= (answer as { readonly consultationId: string }).consultationId;
        return 'ok';
      } catch (error) {
        return codeOf(error);
      } finally {
        heardAt ??= this.#office.announced.length;
      }
    };
    const twice = this.#dice(RESENT_ONE_IN);
    const answers = twice === 0 ? await Promise.all([send(), send()]) : [await send()];
    if (twice === 1) answers.push(await send());
    const by = actor.kind === 'kiosk' ? `kiosk:${actor.kioskId}` : `staff:${actor.staffId}`;
    const { commandId } = command;
    const heard = heardAt ?? this.#office.announced.length;
    // A refusal is kept by nobody: the second time it may be let through.
    const kept = answers[0] === 'ok' ? answers : answers.slice(-1);
    const { type } = step;
    const at = answers[0] === 'ok' ? heard : this.#office.announced.length;
    this.sent.push({ commandId, by, type, consultationId, answers: kept, heardAt: at });
  }

  async #settleCards(): Promise<void> {
    const { db, services, people } = this.#office;
    const { handoffs } = services;
    for (const card of db.read((stores) => stores.handoffs.open())) {
      const { id: staffId } = people[0] ?? { id: '' };
      const actor = staffOf(staffId);
      if (card.purpose !== 'followUp') continue;
      await handoffs.accept(commandOf(actor, 'handoff.accept'), card.id, staffId);
      const settle = commandOf(actor, 'handoff.settle');
      await this.#send(actor, {
        ...{ type: 'handoffSettled', consultationId: card.consultationId },
        send: (command) => handoffs.settle({ ...command, ...settle }, card.id, staffId),
      });
    }
  }
}

type Doer = Exclude<Actor, { kind: 'anonymous' } | { kind: 'guest' }>;

const staffOf = (staffId: string): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId,
  role: 'specialist',
});

const commandOf = (actor: Doer, event: string) => ({
  commandId: crypto.randomUUID(),
  event,
  caller: { actor, from: '127.0.0.1' },
});

function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error && error.code;
  return typeof code === 'string' ? code : 'INTERNAL';
}
