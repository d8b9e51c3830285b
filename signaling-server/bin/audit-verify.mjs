/** Checks the audit log: ends with 0 when it is intact, 1 when it is broken, 2 when it cannot be read. */
import { runAuditVerify } from '../src/composition/auditVerify.ts';

process.exitCode = await runAuditVerify(process.env);
