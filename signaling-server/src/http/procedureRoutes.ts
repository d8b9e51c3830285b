import { Router } from 'express';
import type { MadeFile, ProcedurePapers } from '../services/procedurePapers/procedurePapers.ts';
import type { ProcedureExports } from '../services/procedurePapers/procedureExports.ts';
import type { KeptFiles } from '../services/procedures/keptFiles.ts';
import { bindGuarded } from './bindRoute.ts';
import type { Allowed, Guard } from './guards.ts';

/** What is printed and handed on of procedures. */
export function procedureRoutes(
  parts: Guard & {
    readonly papers: ProcedurePapers;
    readonly exports: ProcedureExports;
    readonly keptFiles: KeptFiles;
  },
): Router {
  const { papers, exports, access } = parts;
  const router = Router();
  const assertServes = (deskId: string, { staff, caller }: Allowed): void => {
    if (exports.may(staff, deskId)) return;
    access.deny(caller, 'procedure.export', 'NOT_ALLOWED', { kind: 'desk', id: deskId });
  };
  bindGuarded(router, parts, 'readProcedurePaper', async ({ body, caller }) =>
    file(await papers.read(body.procedureId, caller), 'application/pdf'),
  );
  bindGuarded(router, parts, 'readProcedureFile', ({ body, caller }) =>
    parts.keptFiles.read(body.procedureId, body.pageId, caller),
  );
  bindGuarded(router, parts, 'exportableProcedures', ({ body, ...allowed }) => {
    assertServes(body.deskId, allowed);
    return exports.exportable(body.deskId);
  });
  bindGuarded(router, parts, 'exportProcedureTable', async ({ body, ...allowed }) => {
    assertServes(body.deskId, allowed);
    return file(await exports.table(body, allowed.caller), 'text/csv');
  });
  bindGuarded(router, parts, 'exportProcedurePapers', async ({ body, ...allowed }) => {
    assertServes(body.deskId, allowed);
    return file(await exports.papers(body, allowed.staff, allowed.caller), 'application/zip');
  });
  return router;
}

const file = ({ name, bytes }: MadeFile, type: string): File =>
  new File([new Uint8Array(bytes)], name, { type });
