import type { Actor } from '@madoguchi/domain';
import type { ClientEventName } from '@madoguchi/protocol';
import { handlersOf } from '../engine/inProcess.ts';
import type { Office } from '../engine/office.ts';
import type { Answer, Invited, Transport, Visitor, Who } from './transport.ts';

/** The services of an office in this process, without a line in between. */
export function throughServices(office: Office): Transport {
  const handlers = handlersOf(office) as Readonly<Record<string, Handle | undefined>>;
  const { connections } = office.services;
  return {
    async send(who, event, data) {
      const handle = handlers[event];
      if (handle === undefined) throw new TypeError(`${event} is no command`);
      const caller = callerOf(who);
      const { commandId, ...rest } = data;
      const command = { commandId, event, caller: { actor: caller, from: '127.0.0.1' } };
      return answerOf(handle(command, rest, caller));
    },
    async connect({ kind, id }, isThere) {
      if (kind === 'kiosk') await (isThere ? connections.kioskCame(id) : connections.kioskWent(id));
      else await (isThere ? connections.staffCame(id) : connections.staffWent(id));
    },
    visitor: (invited) => visitorOf(office, invited),
    staysAway: () => 0,
  };
}

type Handle = (
  command: {
    readonly commandId: string;
    readonly event: ClientEventName;
    readonly caller: { readonly actor: Actor; readonly from: string };
  },
  data: object,
  caller: Actor,
) => Promise<unknown>;

function visitorOf({ services }: Office, { participantId, consultationId }: Invited): Visitor {
  const { connections, consultations } = services;
  return {
    come: () => connections.guestCame(participantId, consultationId),
    go: () => connections.guestWent(participantId, consultationId),
    async leave() {
      const actor = { kind: 'guest', participantId, consultationId } as const;
      // The call may be over by now.
      await answerOf(consultations.act(consultationId, { type: 'part', participantId }, actor));
      await connections.guestWent(participantId, consultationId);
    },
  };
}

async function answerOf(work: Promise<unknown>): Promise<Answer> {
  try {
    return { code: 'ok', data: await work };
  } catch (error) {
    const code: unknown =
      typeof error === 'object' && error !== null && 'code' in error && error.code;
    return { code: typeof code === 'string' ? code : 'INTERNAL', data: null };
  }
}

const callerOf = (who: Who): Extract<Actor, { kind: 'kiosk' } | { kind: 'staff' }> =>
  who.kind === 'kiosk'
    ? { kind: 'kiosk', kioskId: who.id, centerId: who.centerId }
    : { kind: 'staff', staffId: who.id, role: 'specialist' };
