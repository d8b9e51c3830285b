import { AppError, type Action } from '@madoguchi/domain';
import type { Access, Asker } from '../services/access/access.ts';

/** The desk or center at which something is asked for; neither where any of the asker's own will do. */
interface AskedPlace {
  readonly deskId: string | null;
  readonly centerId?: string | null;
}

/** What is refused because of the place alone is known like every other denial: in the log, by its code. */
export const auditDenial =
  (access: Pick<Access, 'deny'>, asker: Asker, action: Action, { deskId, centerId }: AskedPlace) =>
  (error: unknown): never => {
    if (!(error instanceof AppError) || error.code !== 'NOT_ALLOWED') throw error;
    if (deskId !== null)
      return access.deny(asker, action, error.code, { kind: 'desk', id: deskId });
    const id = centerId ?? null;
    return id === null
      ? access.deny(asker, action, error.code)
      : access.deny(asker, action, error.code, { kind: 'center', id });
  };
