import { atConsole, atKiosk } from '../engine/steps.ts';
import { step, type Around, type Step } from '../engine/step.ts';
import type { Ledger } from './ledger.ts';
import type { Sent } from './log.ts';
import type { Invited, Transport, Visitor, Who } from './transport.ts';

const RESENT_ONE_IN = 12;
/** At the end of a day nothing came to an end in so many turns of everybody: then something is lost. */
const TURNS_IN_VAIN = 2_000;

interface Visit extends Invited {
  readonly visitor: Visitor;
  stage: 'asked' | 'there' | 'away';
}

/** A day of a ward: who does what is thrown with dice; what was sent and answered is kept. */
export class Day {
  readonly sent: Sent[] = [];
  readonly told: Ledger['told'] = { wishes: new Map(), unmet: 0, finished: new Set() };
  /** Commands, repeated ones too, and connections that broke and came back. */
  operations = 0;
  /** How much lay there when nobody new was let in: consultations, cards and wishes. */
  leftAtClosing = 0;
  readonly #transport: Transport;
  readonly #around: Omit<Around, 'isClosing'>;
  readonly #everybody: readonly Who[];
  readonly #gone = new Map<string, number>();
  readonly #visits: Visit[] = [];

  constructor(transport: Transport, everybody: readonly Who[], around: Omit<Around, 'isClosing'>) {
    this.#transport = transport;
    this.#everybody = everybody;
    this.#around = around;
  }

  /** Everybody comes, and says that they are there. */
  async open(): Promise<void> {
    for (const who of this.#everybody) {
      await this.#connect(who, true);
      if (who.kind === 'staff') await this.#say(who, { state: 'available' });
    }
  }

  /** Whoever the dice fall on: a kiosk in every third case, or a guest. */
  async somebody(): Promise<void> {
    const { dice } = this.#around;
    if (dice(8) === 0) return this.someGuest();
    const kind = dice(3) === 0 ? 'kiosk' : 'staff';
    const these = this.#everybody.filter((who) => who.kind === kind);
    const who = these[dice(these.length)];
    if (who !== undefined) await this.turnOf(who);
  }

  /** Somebody does what they do next, or their connection breaks or comes back. */
  async turnOf(who: Who): Promise<void> {
    const { dice } = this.#around;
    const awayUntil = this.#gone.get(who.id);
    if (awayUntil !== undefined) {
      if (performance.now() >= awayUntil) await this.#comeBack(who);
      return;
    }
    if (dice(25) === 0) return this.#go(who);
    if (who.kind === 'staff' && dice(40) === 0) {
      await this.#say(who, { state: 'away', reason: 'break' });
      return this.#say(who, { state: 'available' });
    }
    await this.#act(who, false);
  }

  /** A guest comes, goes for a moment, or goes for good. */
  async someGuest(): Promise<void> {
    const { dice } = this.#around;
    const visit = this.#visits[dice(Math.max(1, this.#visits.length))];
    if (visit === undefined) return;
    this.operations += 1;
    if (visit.stage !== 'there') {
      if (visit.stage === 'asked') this.#byGuest(visit, 'arrive');
      visit.stage = 'there';
      return visit.visitor.come();
    }
    if (dice(3) !== 0) {
      visit.stage = 'away';
      return visit.visitor.go();
    }
    this.#visits.splice(this.#visits.indexOf(visit), 1);
    this.#byGuest(visit, 'part');
    return visit.visitor.leave();
  }

  /** Everybody is back and works until nobody is left; `pass` lets a while pass. */
  async close(pass: () => Promise<void>): Promise<void> {
    for (const who of this.#everybody) if (this.#gone.has(who.id)) await this.#comeBack(who);
    const staff = this.#everybody.filter(({ kind }) => kind === 'staff');
    for (const who of staff) await this.#say(who, { state: 'available' });
    const { sight } = this.#around;
    const left = async (): Promise<number> =>
      (await Promise.all([sight.open(), sight.cards(), sight.contacts()])).flat().length;
    this.leftAtClosing = await left();
    let fewest = this.leftAtClosing;
    // A long day leaves many wishes at a desk of one person, who takes one after the other.
    for (let inVain = 0; fewest > 0 && inVain < TURNS_IN_VAIN; inVain += 1) {
      for (const who of staff) await this.#act(who, true);
      await pass();
      const now = await left();
      if (now >= fewest) continue;
      fewest = now;
      inVain = 0;
    }
    for (const { visitor, stage } of this.#visits) if (stage === 'there') await visitor.go();
  }

  async #act(who: Who, isClosing: boolean): Promise<void> {
    const around = { ...this.#around, isClosing };
    const next = await (who.kind === 'kiosk' ? atKiosk : atConsole)(around, who.id);
    if (next !== null) await this.#send(who, next);
  }

  async #go(who: Who): Promise<void> {
    this.#gone.set(who.id, performance.now() + this.#transport.staysAway());
    await this.#connect(who, false);
  }

  async #comeBack(who: Who): Promise<void> {
    this.#gone.delete(who.id);
    await this.#connect(who, true);
  }

  async #connect(who: Who, isThere: boolean): Promise<void> {
    this.operations += 1;
    await this.#transport.connect(who, isThere);
  }

  #say(who: Who, availability: Availability): Promise<void> {
    return this.#send(who, step('availability.set', { availability }, null));
  }

  /** Sends it, sometimes twice, at once or when the first answer is there. */
  async #send(who: Who, { event, data, type, consultationId }: Step): Promise<void> {
    const whole = { commandId: crypto.randomUUID(), ...data };
    const { sight, dice } = this.#around;
    let about = consultationId;
    let heardAt: number | null = null;
    const send = async (): Promise<string> => {
      this.operations += 1;
      const answer = await this.#transport.send(who, event, whole);
      const rows = await sight.rows();
      heardAt ??= rows;
      if (answer.code !== 'ok') return answer.code;
      about ??= consultationIn(answer.data);
      return 'ok';
    };
    const twice = dice(RESENT_ONE_IN);
    const answers = twice === 0 ? await Promise.all([send(), send()]) : [await send()];
    if (twice === 1) answers.push(await send());
    // A refusal is kept by nobody: the second time it may be let through.
    const kept = answers[0] === 'ok' ? answers : answers.slice(-1);
    const at = answers[0] === 'ok' && heardAt !== null ? heardAt : await sight.rows();
    const { commandId } = whole;
    const by = `${who.kind}:${who.id}`;
    const whom = leaving(who, { event, data });
    this.sent.push({
      ...{ commandId, by, type, consultationId: about, answers: kept, heardAt: at },
      ...(whom === null ? {} : { whom }),
    });
    if (answers.includes('ok')) this.#note(who, { event, data, type, consultationId: about });
    // What was refused would be let through now, and nobody would know that it was sent.
    if (event === 'participant.inviteGuest' && about !== null && kept.includes('ok'))
      await this.#invited(who, about, whole);
  }

  /** What has to lie in the other tables by this. */
  #note(who: Who, { event, data }: Step): void {
    const leaves = event === 'consultation.leave' || event === 'contact.request';
    if (leaves) this.told.unmet += 1;
    if (leaves && JSON.stringify(data).includes('"wish"')) {
      this.told.wishes.set(who.id, (this.told.wishes.get(who.id) ?? 0) + 1);
    }
    if (event === 'contact.finish' && 'contactId' in data) {
      this.told.finished.add(String(data.contactId));
    }
  }

  /** Asks for the link once more, as a page does that was reloaded. */
  async #invited(who: Who, consultationId: string, whole: { commandId: string }): Promise<void> {
    const { code, data } = await this.#transport.send(who, 'participant.inviteGuest', whole);
    if (code !== 'ok') return;
    const invited = { consultationId, ...(data as Omit<Invited, 'consultationId'>) };
    this.#visits.push({ ...invited, visitor: this.#transport.visitor(invited), stage: 'asked' });
  }

  #byGuest({ consultationId, participantId }: Visit, type: string): void {
    const by = `guest:${participantId}`;
    const commandId = crypto.randomUUID();
    this.sent.push({ ...{ commandId, by, type, consultationId }, answers: [], heardAt: 0 });
  }
}

type Availability =
  { readonly state: 'available' } | { readonly state: 'away'; readonly reason: 'break' };

/** Who is out of a call when this was answered with yes. */
function leaving(who: Who, { event, data }: Pick<Step, 'event' | 'data'>): string | null {
  if (event === 'participant.part') return who.id;
  if (event !== 'participant.remove' || !('participantId' in data)) return null;
  return String(data.participantId);
}

const consultationIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'consultationId' in answer
    ? String(answer.consultationId)
    : null;
