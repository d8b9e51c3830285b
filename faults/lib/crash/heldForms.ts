import type { Procedure } from '@madoguchi/domain';
import type { FileSeal } from '@madoguchi/signaling-server';
import { isDeepStrictEqual } from 'node:util';
import type { SqlConnection } from '../database/place.ts';
import type { Acknowledged } from './journal.ts';

/** Tables whose rows hold what is sealed for the record that they name. */
const SEALED_FILES = [
  ['procedure_document', 'procedure_id'],
  ['attachment_content', 'attachment_id'],
] as const;

type Edits = readonly { readonly fieldId: string; readonly value: unknown }[];

/** Whether what was acknowledged about a procedure is there, in a body that opens with the key. */
export async function formHasEffect(
  db: SqlConnection,
  seal: FileSeal,
  { event, data, answer }: Acknowledged,
): Promise<boolean> {
  const id = String(event === 'procedure.begin' ? answer.data['procedureId'] : data['procedureId']);
  const [row] = await db.all('select receipt_number, body from procedure where id = ?', id);
  const p = row === undefined ? null : procedureIn(seal, id, row['body']);
  if (p === null) return false;
  switch (event) {
    case 'procedure.begin':
      return p.consultationId === data['consultationId'];
    case 'procedure.edit':
      return areHeld(p, data['edits'] as Edits, Number(answer.data['revision']));
    case 'procedure.sign':
      return p.effort.signatures > 0;
    case 'procedure.submit':
      return row?.['receipt_number'] === answer.data['receiptNumber'];
    case 'procedure.accept':
      return p.state === 'accepted' || p.state === 'completed';
    case 'procedure.complete':
      return p.state === 'completed' && p.reference === data['reference'];
    default:
      return true;
  }
}

/** Each field says what was written, unless it was written once more since. */
function areHeld(p: Procedure, edits: Edits, revision: number): boolean {
  return edits.every(({ fieldId, value }) => {
    const last = p.edits[fieldId]?.revision ?? 0;
    return last > revision || isDeepStrictEqual(p.values[fieldId], value);
  });
}

function procedureIn(seal: FileSeal, id: string, body: unknown): Procedure | null {
  const opened = seal.open(JSON.parse(String(body)) as never, `procedure ${id}`);
  return opened === null ? null : (JSON.parse(opened.toString('utf8')) as Procedure);
}

/** How many procedures, prints and attached pages do not open with the key, or are not where their row says. */
export async function countUnreadable(db: SqlConnection, seal: FileSeal): Promise<number> {
  let unreadable = 0;
  for (const { id, state, body } of await db.all('select id, state, body from procedure')) {
    if (procedureIn(seal, String(id), body)?.state !== state) unreadable += 1;
  }
  for (const [table, owner] of SEALED_FILES) {
    const rows = await db.all(`select ${owner} as owner, key_id, sealed from ${table}`);
    for (const row of rows) {
      const what = { keyId: String(row['key_id']), sealed: String(row['sealed']) };
      if (seal.open(what, String(row['owner'])) === null) unreadable += 1;
    }
  }
  return unreadable;
}

/** How many records are in the index for searches twice, and how many submitted forms have the number of another one. */
export async function countDoubledForms(db: SqlConnection): Promise<number> {
  const entries = await db.all(
    'select kind, id from search_entry group by kind, id having count(*) > 1',
  );
  const numbers = await db.all(
    'select receipt_number from procedure where receipt_number is not null group by receipt_number having count(*) > 1',
  );
  return entries.length + numbers.length;
}
