import type { Actor } from '@madoguchi/domain';
import { AppError, DAY_MS } from '@madoguchi/domain';
import { COMMAND_KEPT_MS } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';

/** A command as it came: the id that its sender made, which event it was, and who sent it from where. */
export interface Command {
  readonly commandId: string;
  readonly event: string;
  readonly caller: Asker;
}

/** The answer to a command that says nothing but that it was done. */
export type Done = Record<string, never>;

/** A day more than an outbox may hold a command: clocks differ, and a last attempt takes its time. */
const KEPT_MS = COMMAND_KEPT_MS + DAY_MS;

/**
 * Does what a command asks for, in the transaction of its effect, or answers as it was answered
 * before. Refuses with `DUPLICATE_REQUEST` when somebody else, or another event, had this id.
 *
 * A refusal is not kept: it had no effect, and trying again may help.
 */
export function once<T>(stores: Stores, command: Command, now: number, work: () => T): T {
  const known = answered(stores, command);
  // What was stored for this event is what `work` returned then.
  if (known !== null) return known.answer as T;
  const answer = work();
  const { commandId, event, caller } = command;
  stores.commands.put({ commandId, by: senderOf(caller.actor), event, answer, at: now });
  return answer;
}

/** Whether a command has had its effect; refuses as `once` does. */
export const isAnswered = (stores: Stores, command: Command): boolean =>
  answered(stores, command) !== null;

/** Forgets once a day, and now, what nobody will repeat any more. Returns how to stop. */
export function forgetOldCommands(db: Database, clock: Clock, log: Logger): () => void {
  let callOff = (): void => undefined;
  const forget = (): void => {
    callOff = clock.after(DAY_MS, forget);
    db.forgetCommandsBefore(clock.now() - KEPT_MS).catch((error: unknown) => {
      log.error({ err: error }, 'old commands could not be forgotten');
    });
  };
  forget();
  return () => {
    callOff();
  };
}

function answered({ commands }: Stores, { commandId, event, caller }: Command) {
  const known = commands.find(commandId);
  if (known === null) return null;
  if (known.by !== senderOf(caller.actor) || known.event !== event) {
    throw new AppError('DUPLICATE_REQUEST');
  }
  return known;
}

function senderOf(actor: Actor): string {
  switch (actor.kind) {
    case 'kiosk':
      return `kiosk:${actor.kioskId}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'guest':
      return `guest:${actor.participantId}`;
    case 'handset':
      return `handset:${actor.handsetId}`;
    case 'anonymous':
      throw new AppError('NOT_SIGNED_IN');
  }
}
