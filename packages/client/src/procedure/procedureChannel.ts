import type { SendRequest } from '../signaling/requests.ts';
import type { ProcedureChannel } from './procedureModels.ts';

/**
 * One procedure, reached by requests of the session. They are not kept in the store of commands: what residents write is
 * never laid down on a device.
 */
export function procedureChannelOf(
  procedureId: string,
  request: SendRequest,
  { newId }: { newId(): string },
): ProcedureChannel {
  return {
    open: () => request('procedure.open', { procedureId }),
    hold: (fieldId, ask) => request('procedure.hold', { procedureId, fieldId, ask }),
    edit: (commandId, edits) => request('procedure.edit', { commandId, procedureId, edits }),
    confirmPage: (pageId, revision) =>
      request('procedure.confirmPage', { commandId: newId(), procedureId, pageId, revision }),
    sign: (revision, digest, signature) =>
      request('procedure.sign', { commandId: newId(), procedureId, revision, digest, signature }),
    submit: (revision) =>
      request('procedure.submit', { commandId: newId(), procedureId, revision }),
  };
}
