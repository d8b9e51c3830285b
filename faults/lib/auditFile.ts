import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How often somebody was denied something, as the audit log of a stopped server tells it. */
export function auditedDenials(dataDir: string): Map<string, number> {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
  const rows = db
    .prepare(`select actor, details from audit_entry where action = 'access.denied'`)
    .all();
  db.close();
  const counts = new Map<string, number>();
  for (const { actor, details } of rows) {
    const who = JSON.parse(String(actor)) as {
      staffId?: string;
      kioskId?: string;
      participantId?: string;
    };
    const id = who.staffId ?? who.kioskId ?? who.participantId ?? null;
    const { asked, code, times } = JSON.parse(String(details)) as {
      asked: string;
      code: string;
      times: number;
    };
    const key = denialKey({ id, action: asked, code });
    counts.set(key, (counts.get(key) ?? 0) + times);
  }
  return counts;
}

/** The same, as the lines that the server printed tell it. */
export function loggedDenials(output: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of output.split('\n')) {
    if (!line.includes('"access denied"')) continue;
    const key = denialKey(JSON.parse(line) as Denied);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Who was denied what, and why. */
export interface Denied {
  readonly id: string | null;
  readonly action: string;
  readonly code: string;
}

export const denialKey = ({ id, action, code }: Denied): string =>
  `${id ?? 'nobody'} ${action} ${code}`;
