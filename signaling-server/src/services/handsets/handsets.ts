import type { Caller, Handset, HandsetTakes, Language } from '@madoguchi/domain';
import { AppError, isPresentHandset, newHandset } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { handsetKind } from '../records/handset/index.ts';
import { passingKind } from '../records/passing/index.ts';
import { hideOthers } from '../procedures/hideOthers.ts';
import { digestOf, newToken } from '../randomTokens.ts';

/** The page of a phone, below the address at which phones reach this server. */
const PAGE = '/console/handset.html';

/** The codes by which a kiosk asks the resident's phone into a call; nothing is kept of one but its digest. */
export class Handsets {
  readonly #runner: UnitRunner;
  readonly #address: string | null;

  /** `address` is the origin at which phones reach this server; `null` where they do not. */
  constructor(runner: UnitRunner, address: string | null) {
    this.#runner = runner;
    this.#address = address;
  }

  /** Whether phones can join calls here. */
  get areOn(): boolean {
    return this.#address !== null;
  }

  /** Calls back with every phone that has no part any more, and every one that is another now. */
  onEnd(listener: (before: Handset, after: Handset) => void): void {
    this.#runner.onChange(handsetKind, ({ before, after }) => {
      if (before && isPresentHandset(before) && !isPresentHandset(after)) listener(before, after);
    });
  }

  /** Draws a code. Refuses with `NOT_FOUND`, `WRONG_STATE` and `TOO_MANY_REQUESTS`. */
  offer(
    caller: Caller,
    consultationId: string,
    { language, takes }: { readonly language: Language; readonly takes: HandsetTakes },
  ): Promise<{ link: string; expiresAt: number }> {
    const address = this.#address;
    if (address === null) throw new AppError('NOT_FOUND');
    // Code and language stand behind the #, so that no server, log or referrer sees it.
    const code = newToken();
    const link = `${address}${PAGE}#${code}.${language}.${takes}`;
    const drawn = { handsetId: newId(), takes, codeDigest: digestOf(code), language };
    return this.#runner.run((unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!('participants' in c) || c.carriedAt !== null) throw new AppError('WRONG_STATE');
      const { id, kioskId, centerId } = c;
      if (unit.stores.records(handsetKind).get(id) === null)
        unit.create(handsetKind, newHandset({ id, kioskId, centerId, ...drawn }, unit.now));
      else unit.act(handsetKind, id, { type: 'offer', ...drawn });
      const made = unit.get(handsetKind, id);
      if (made.state !== 'offered') throw new AppError('WRONG_STATE');
      return { link, expiresAt: made.expiresAt };
    }, caller);
  }

  /** The phone has sound and picture of the call: it is the resident's end from now on, and the kiosk is free. */
  carry(command: Command, consultationId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(handsetKind, consultationId, { type: 'carry' });
      unit.act(consultationKind, consultationId, { type: 'carry' });
      // What the kiosk showed and asked is not on the phone.
      hideOthers(unit, consultationId);
      for (const { id, state } of unit.stores.records(passingKind).of(consultationId))
        if (state === 'asked') unit.act(passingKind, id, { type: 'withdraw' });
      return {};
    });
  }

  /** Takes the code back, or the phone that has joined. */
  withdraw(command: Command, consultationId: string, what: 'code' | 'phone'): Promise<Done> {
    return this.#runner.command(command, handsetKind, consultationId, { type: 'withdraw', what });
  }
}
