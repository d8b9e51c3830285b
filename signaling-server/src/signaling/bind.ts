import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { ClientEvent, ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import { clientEvents, MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { z } from 'zod';
import type { Logger } from '../ports/logger.ts';
import type { Access, Asker } from '../services/access.ts';
import type { Connection } from './connection.ts';

/** Serves one event for one connection; what it returns goes into the ack. */
type Handler<N extends ClientEventName> = (
  connection: Connection,
  data: EventData<N>,
) => EventAck<N> | Promise<EventAck<N>>;

/** A handler for every event there is. */
export type Handlers = { readonly [N in ClientEventName]: Handler<N> };

/** The gate that is asked, and what is told about refusals: to the log and to the metrics. */
export interface Edge {
  readonly access: Access;
  readonly log: Logger;
  refused(code: ErrorCode): void;
}

/**
 * Binds every event of the catalogue to one connection: parse once → ask the gate, about the
 * consultation if one is named → handler → ack. Nothing else listens. What is not in the catalogue,
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
    void serve(connection, handlers, edge.access, name, args)
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
  access: Access,
  name: unknown,
  args: readonly unknown[],
): Promise<unknown> {
  if (!isKnown(name)) throw new AppError('UNKNOWN_EVENT');
  return serveKnown(connection, handlers, access, name, args);
}

async function serveKnown<N extends ClientEventName>(
  connection: Connection,
  handlers: Handlers,
  access: Access,
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
  const about = namesConsultation.safeParse(parsed.data);
  if (about.success) access.checkOn(askerOf(connection), event.action, about.data.consultationId);
  else access.check(askerOf(connection), event.action);
  return handlers[name](connection, parsed.data as EventData<N>);
}

const namesConsultation = z.object({ consultationId: z.string() });

const isAck = (value: unknown): value is (answer: unknown) => void => typeof value === 'function';

function isKnown(name: unknown): name is ClientEventName {
  return typeof name === 'string' && Object.hasOwn(clientEvents, name);
}
