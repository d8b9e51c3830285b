import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type {
  ClientEvent,
  ClientEventName,
  CommandSchema,
  EventAck,
  EventData,
} from '@madoguchi/protocol';
import { clientEvents, isCommand, MAX_MESSAGE_BYTES, misfitCode } from '@madoguchi/protocol';
import type { z } from 'zod';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { Access, Asker } from '../services/access/access.ts';
import { checkEntry } from '../services/access/gate.ts';
import type { GoneOffers } from '../services/dispatch/goneOffers.ts';
import { isAnswered, type Command } from '../services/engine/commands.ts';
import type { Connection } from './connection.ts';

/** The command as which an event came; there is none where it changes nothing. */
type CommandOf<N extends ClientEventName> = (typeof clientEvents)[N]['data'] extends CommandSchema
  ? Command
  : null;

/** Serves one event for one connection; what it returns goes into the ack. */
type Handler<N extends ClientEventName> = (
  connection: Connection,
  data: EventData<N>,
  command: CommandOf<N>,
) => EventAck<N> | Promise<EventAck<N>>;

/** A handler for every event there is. */
export type Handlers = { readonly [N in ClientEventName]: Handler<N> };

/** The gate that is asked, and what is told about refusals: to the log and to the metrics. */
export interface Edge {
  readonly access: Access;
  readonly db: Database;
  readonly goneOffers: Pick<GoneOffers, 'rang'>;
  readonly log: Logger;
  refused(code: ErrorCode): void;
}

/**
 * Binds every event of the catalogue to one connection: parse once → ask the gate, about the record
 * that the entry names → handler → ack. Nothing else listens. What is not in the catalogue,
 * or comes without an ack, is refused with a code and has no effect.
 */
export function bindEvents(connection: Connection, handlers: Handlers, edge: Edge): void {
  connection.socket.onAny((name: unknown, ...args: unknown[]) => {
    const ack = args.at(-1);
    const answer = (value: unknown): void => {
      if (isAck(ack)) ack(value);
    };
    const refuse = (error: unknown): void => {
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      const facts = { code, event: isKnown(name) ? name : 'unknown', as: connection.actor.kind };
      edge.refused(code);
      if (code === 'INTERNAL') edge.log.error({ ...facts, err: error }, 'message failed');
      else edge.log.warn(facts, 'message refused');
      answer({ ok: false, code });
    };
    void serve(connection, handlers, edge, name, args)
      .then((data) => {
        answer({ ok: true, data });
      })
      .catch(refuse);
  });
}

/** A connection as somebody who asks. */
export const askerOf = ({ actor, socket }: Connection): Asker => ({
  actor,
  from: socket.data.admission.from,
});

async function serve(
  connection: Connection,
  handlers: Handlers,
  edge: Edge,
  name: unknown,
  args: readonly unknown[],
): Promise<unknown> {
  if (!isKnown(name)) throw new AppError('UNKNOWN_EVENT');
  return serveKnown(connection, handlers, edge, name, args);
}

async function serveKnown<N extends ClientEventName>(
  connection: Connection,
  handlers: Handlers,
  edge: Edge,
  name: N,
  args: readonly unknown[],
): Promise<EventAck<N>> {
  // A message is exactly one value and an ack; anything else is not one of ours.
  if (args.length !== 2 || !isAck(args[1])) throw new AppError('BAD_REQUEST');
  if (Buffer.byteLength(JSON.stringify(args[0] ?? null)) > MAX_MESSAGE_BYTES) {
    throw new AppError('TOO_LARGE');
  }
  const event: ClientEvent = clientEvents[name];
  const { says } = connection.admission;
  if (says !== null && !says.includes(name)) {
    edge.access.deny(askerOf(connection), event.action, 'NOT_ALLOWED');
  }
  const parsed = event.data.safeParse(args[0]);
  if (!parsed.success) {
    throw new AppError(event.misfit ?? misfitCode(parsed.error), { cause: parsed.error });
  }
  const data = parsed.data as EventData<N>;
  const command = commandOf(connection, name, data);
  await ask(edge, askerOf(connection), event, data, command);
  return handlers[name](connection, data, command as CommandOf<N>);
}

/**
 * The gate. A command that has had its effect is only answered once more: its effect may have put
 * the record out of reach of whoever sent it.
 */
async function ask(
  { access, db, goneOffers }: Edge,
  asker: Asker,
  event: ClientEvent,
  data: object,
  command: Command | null,
): Promise<void> {
  if (command !== null) {
    await db.recallCommand(command.commandId);
    if (db.read((stores) => isAnswered(stores, command))) {
      access.check(asker, event.action);
      return;
    }
  }
  if (isTooLate(goneOffers, asker, event, data)) throw new AppError('OFFER_GONE');
  await checkEntry(access, asker, event, data);
}

/** Whoever answers what has just stopped to ring was not trespassing. */
function isTooLate(
  gone: Pick<GoneOffers, 'rang'>,
  { actor }: Asker,
  { offer }: ClientEvent,
  data: object,
): boolean {
  // The catalogue has compared what is looked for with the schema that the message fits.
  return actor.kind === 'staff' && !!offer && gone.rang(offer(data as never), actor.staffId);
}

function commandOf<N extends ClientEventName>(
  connection: Connection,
  event: N,
  data: EventData<N>,
): Command | null {
  if (!isCommand(clientEvents[event].data)) return null;
  const { commandId } = data as z.infer<CommandSchema>;
  return { commandId, event, caller: askerOf(connection) };
}

const isAck = (value: unknown): value is (answer: unknown) => void => typeof value === 'function';

function isKnown(name: unknown): name is ClientEventName {
  return typeof name === 'string' && Object.hasOwn(clientEvents, name);
}
