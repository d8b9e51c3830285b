import { canonicalForm, shownPages } from '@madoguchi/domain';
import type { NoticeData, ProcedureView } from '@madoguchi/protocol';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillings } from '../support/procedures/fillings.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';
import { talk } from '../support/server/talking.ts';

const data = temporaryDataDir();
let server: ServerProcess;
let kiosk: TestClient;
let specialist: TestClient;
let consultationId: string;
let procedureId: string;
beforeAll(async () => {
  server = await ServerProcess.start(data.path);
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  consultationId = await talk(kiosk, specialist);
});
afterAll(async () => {
  for (const client of [kiosk, specialist]) client.leave();
  await server.stop();
  data.remove();
});

const open = (client: TestClient): Promise<ProcedureView> =>
  client.done('procedure.open', { procedureId });
const fill = async (): Promise<ProcedureView> => {
  const { template, today } = await open(kiosk);
  for (const { field, value } of fillings(template, today)) {
    const who = field.filledBy === 'specialist' ? specialist : kiosk;
    await who.done('procedure.edit', { procedureId, edits: [{ fieldId: field.id, value }] });
  }
  return open(kiosk);
};
const confirmAll = async ({ template, values, revision }: ProcedureView): Promise<void> => {
  for (const { id: pageId } of shownPages(template, values)) {
    await kiosk.done('procedure.confirmPage', { procedureId, pageId, revision });
  }
};
const sign = async ({ template, values, revision }: ProcedureView): Promise<void> => {
  const digest = createHash('sha256').update(canonicalForm(template, values)).digest('hex');
  const signature = { kind: 'typed', name: '𠮷田 葛󠄀子' } as const;
  await kiosk.done('procedure.sign', { procedureId, revision, digest, signature });
};

describe('a procedure over real sockets', () => {
  it('[PR40] is filled by both, each of whom sees what the other writes', async () => {
    const heard: NoticeData<'procedure.state'>[] = [];
    specialist.socket.on('procedure.state', (notice: NoticeData<'procedure.state'>) =>
      heard.push(notice),
    );
    const begun = { consultationId, templateId: 'care-certification' };
    ({ procedureId } = await specialist.done('procedure.begin', begun));
    await kiosk.until(({ kioskView }) => {
      const c = kioskView?.consultation;
      return c?.state === 'inCall' && c.procedure?.procedureId === procedureId ? true : null;
    });
    const view = await fill();
    expect((await open(specialist)).values).toEqual(view.values);
    expect(heard.at(-1)?.revision).toBe(view.revision);
  });

  it('[PR30] nothing of it lies in a file of the server, and a restart loses nothing', async () => {
    const before = await open(kiosk);
    const files = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? files(path) : [readFileSync(path, 'utf8')];
      });
    const all = files(data.path).join('\n');
    for (const word of ['葛󠄀子', '154-0001', 'ヨシダ カツコ']) {
      expect([all.includes(word), server.output.includes(word)]).toEqual([false, false]);
    }
    await server.stop();
    await server.start();
    [kiosk, specialist] = [await kiosk.again(), await specialist.again()];
    const after = await open(kiosk);
    expect([after.values, after.revision]).toEqual([before.values, before.revision]);
  });

  it('[PR1] is confirmed, signed and submitted, once, whatever is sent again', async () => {
    const view = await open(kiosk);
    await confirmAll(view);
    const pageId = view.template.pages[0]?.id ?? '';
    const denied = specialist.ask('procedure.confirmPage', {
      ...{ commandId: crypto.randomUUID(), procedureId, pageId, revision: view.revision },
    });
    expect(await denied).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    await sign(view);
    const press = { commandId: crypto.randomUUID(), procedureId, revision: view.revision };
    const first = await kiosk.done('procedure.submit', press);
    expect(await kiosk.done('procedure.submit', press)).toEqual(first);
    const again = { procedureId, revision: view.revision };
    expect(await kiosk.done('procedure.submit', again)).toEqual(first);
    const { status } = await open(kiosk);
    expect(status).toMatchObject({
      state: 'submitted',
      ...first,
      signed: { digest: expect.any(String) as string },
    });
  });

  it('[PR8] the receiving desk finds it, returns it, and gets it again under its number', async () => {
    const entry = await specialist.until(({ consoleView }) =>
      consoleView?.inbox.find((each) => each.procedureId === procedureId),
    );
    await specialist.done('procedure.take', { procedureId });
    await specialist.done('procedure.accept', { procedureId });
    const { template, values } = await open(kiosk);
    const field = template.pages
      .flatMap(({ fields }) => fields)
      .find(
        ({ id, kind, filledBy }) => kind === 'text' && filledBy !== 'specialist' && id in values,
      );
    const fieldId = field?.id ?? '';
    const reasons = [{ fieldId, reason: '戸籍の字と違います' }];
    await specialist.done('procedure.return', { procedureId, reasons, tellBy: 'visit' });
    expect((await open(kiosk)).openFields).toEqual([fieldId]);
    await kiosk.done('procedure.edit', { procedureId, edits: [{ fieldId, value: '髙橋 花' }] });
    const mended = await open(kiosk);
    expect(mended.status.signed).toBeNull();
    await confirmAll(mended);
    await sign(mended);
    const { receiptNumber } = await kiosk.done('procedure.submit', {
      ...{ procedureId, revision: mended.revision },
    });
    expect(receiptNumber).toBe(entry.receiptNumber);
    await specialist.done('procedure.accept', { procedureId });
    await specialist.done('procedure.complete', { procedureId, reference: 'K-2026-77' });
    const read = await specialist.done('procedure.read', { procedureId });
    expect(read.status).toMatchObject({ state: 'completed', reference: 'K-2026-77' });
  });

  it('[PR6] is out of reach for everybody else', async () => {
    const other = await kioskClient(server.origin, 'setagaya-2');
    const far = await consoleClient(server.origin, 'tamagawa-1');
    for (const client of [other, far]) {
      const answer = await client.ask('procedure.open', { procedureId });
      expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      client.leave();
    }
  });
});
