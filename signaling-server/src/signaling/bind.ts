import type { ErrorCode } from '@madoguchi/domain';
import { AppError, may } from '@madoguchi/domain';
import type { ClientEvent, ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import { clientEvents, MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { Connection } from './connection.ts';

/** Serves one event for one connection; what it returns goes into the ack. */
type Handler<N extends ClientEventName> = (
  connection: Connection,
  data: EventData<N>,
) => EventAck<N> | Promise<EventAck<N>>;

/** A handler for every event there is. */
export type Handlers = { readonly [N in ClientEventName]: Handler<N> };

/** What is told about refusals: to the log and to the metrics. */
export interface RefusalSink {
  readonly log: Logger;
  refused(code: ErrorCode): void;
}

/**
 * Binds every event of the catalogue to one connection: parse once → authorise by the one table →
 * handler → ack. Nothing else listens. What is not in the catalogue, or comes without an ack, is
 * refused with a code and has no effect.
 */
export function bindEvents(connection: Connection, handlers: Handlers, sink: RefusalSink): void {
  connection.socket.onAny((name: unknown, ...args: unknown[]) => {
    const ack = args.at(-1);
    const answer = (value: unknown): void => {
      if (isAck(ack)) ack(value);
    };
    const refuse = (error: unknown): void => {
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      const facts = { code, event: isKnown(name) ? name : 'unknown', as: connection.actor.kind };
      sink.refused(code);
      if (code === 'INTERNAL') sink.log.error({ ...facts, err: error }, 'message failed');
      else sink.log.warn(facts, 'message refused');
      answer({ ok: false, code });
    };
    void serve(connection, handlers, name, args)
      .then((data) => {
        answer({ ok: true, data });
      })
      .catch(refuse);
  });
}

async function serve(
  connection: Connection,
  handlers: Handlers,
  name: unknown,
  args: readonly unknown[],
): Promise<unknown> {
  if (!isKnown(name)) throw new AppError('UNKNOWN_EVENT');
  return serveKnown(connection, handlers, name, args);
}

async function serveKnown<N extends ClientEventName>(
  connection: Connection,
  handlers: Handlers,
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
  if (!may(connection.actor, event.action)) throw new AppError('NOT_ALLOWED');
  return handlers[name](connection, parsed.data as EventData<N>);
}

const isAck = (value: unknown): value is (answer: unknown) => void => typeof value === 'function';

function isKnown(name: unknown): name is ClientEventName {
  return typeof name === 'string' && Object.hasOwn(clientEvents, name);
}
