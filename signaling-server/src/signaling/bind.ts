import type { Action, ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { ClientEvent, ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import { clientEvents, MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { Access, Asker, PlacedRecord } from '../services/access/access.ts';
import type { GoneOffers } from '../services/dispatch/goneOffers.ts';
import { isAnswered, type Command } from '../services/engine/commands.ts';
import type { Connection } from './connection.ts';

/** The command as which an event came; there is none where it changes nothing. */
type CommandOf<N extends ClientEventName> =
  EventData<N> extends { readonly commandId: string } ? Command : null;

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
 * if one is named → handler → ack. Nothing else listens. What is not in the catalogue,
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
  const parsed = event.data.safeParse(args[0]);
  if (!parsed.success) {
    throw new AppError(name.startsWith('media.') ? 'BAD_MEDIA_PARAMETERS' : 'BAD_REQUEST', {
      cause: parsed.error,
    });
  }
  const data = parsed.data as EventData<N>;
  const command = commandOf(connection, name, data);
  ask(edge, askerOf(connection), event.action, data, command);
  return handlers[name](connection, data, command as CommandOf<N>);
}

/**
 * The gate. A command that has had its effect is only answered once more: its effect may have put
 * the record out of reach of whoever sent it.
 */
function ask(
  { access, db, goneOffers }: Edge,
  asker: Asker,
  action: Action,
  data: object,
  command: Command | null,
): void {
  const record = recordIn(data);
  const isRepeated = command !== null && db.read((stores) => isAnswered(stores, command));
  if (record === null || isRepeated) return access.check(asker, action);
  if (isTooLate(goneOffers, asker, data)) throw new AppError('OFFER_GONE');
  access.checkOn(asker, action, record.id, record.kind);
}

/** Whoever answers what has just stopped to ring was not trespassing. */
function isTooLate(gone: Pick<GoneOffers, 'rang'>, { actor }: Asker, data: object): boolean {
  const offerId = textIn(data, 'offerId');
  return offerId !== null && actor.kind === 'staff' && gone.rang(offerId, actor.staffId);
}

function commandOf(connection: Connection, event: string, data: object): Command | null {
  const commandId = textIn(data, 'commandId');
  return commandId === null ? null : { commandId, event, caller: askerOf(connection) };
}

const RECORDS = [
  ['consultation', 'consultationId'],
  ['handoff', 'handoffId'],
  ['contact', 'contactId'],
] as const satisfies readonly (readonly [PlacedRecord, string])[];

/** The record that a message is about, if it names one. */
function recordIn(data: object): { readonly kind: PlacedRecord; readonly id: string } | null {
  for (const [kind, name] of RECORDS) {
    const id = textIn(data, name);
    if (id !== null) return { kind, id };
  }
  return null;
}

/** What stands under this name in a message that fits its schema. */
function textIn(data: object, name: string): string | null {
  const value: unknown = Object.hasOwn(data, name) ? Reflect.get(data, name) : null;
  return typeof value === 'string' ? value : null;
}

const isAck = (value: unknown): value is (answer: unknown) => void => typeof value === 'function';

function isKnown(name: unknown): name is ClientEventName {
  return typeof name === 'string' && Object.hasOwn(clientEvents, name);
}
