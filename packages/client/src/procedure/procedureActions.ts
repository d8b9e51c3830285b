import type { ProcedureActions } from '../consoleModels.ts';
import type { Outbox } from '../signaling/outbox.ts';

/** What a console asks for about procedures: how they begin and end in a call, and what their desk does with them. */
export function procedureActions(outbox: Outbox, mine: () => string): ProcedureActions {
  return {
    begin: (templateId) => outbox.send('procedure.begin', { consultationId: mine(), templateId }),
    resume: (slip) => outbox.send('procedure.resume', { consultationId: mine(), ...slip }),
    centers: async () => {
      const { centers } = await outbox.ask('procedure.centers', { consultationId: mine() });
      return centers;
    },
    show: async (procedureId, shown) => {
      await outbox.send('procedure.show', { procedureId, shown });
    },
    withdraw: async (procedureId) => {
      await outbox.send('procedure.withdraw', { procedureId });
    },
    read: (procedureId) => outbox.ask('procedure.read', { procedureId }),
    take: async (procedureId) => {
      await outbox.send('procedure.take', { procedureId });
    },
    accept: async (procedureId) => {
      await outbox.send('procedure.accept', { procedureId });
    },
    return: async (procedureId, reasons, tellBy) => {
      await outbox.send('procedure.return', { procedureId, reasons, tellBy });
    },
    complete: async (procedureId, reference) => {
      await outbox.send('procedure.complete', { procedureId, reference });
    },
  };
}
