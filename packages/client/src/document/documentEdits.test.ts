import { AppError, DOCUMENT_LIMITS } from '@madoguchi/domain';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../errors.ts';
import { Office, two } from '../testing/documentOffice.ts';
import { append, type Edit } from '../testing/twoFields.ts';
import { AGAIN_MS, SEND_EVERY_MS } from './documentSender.ts';

describe('an edit', () => {
  test('[LD6] is seen here at once, and there when the server has put it in order', async () => {
    const { office, a, b } = await two();
    a.session.edit(append('x'));
    expect([a.state()?.name, b.state()?.name]).toEqual(['x', '']);
    await office.clock.advance(0);
    expect([a.state()?.name, b.state()?.name]).toEqual(['x', 'x']);
  });

  test('[LD6] edits at the same moment come out the same at both ends', async () => {
    const { office, a, b } = await two();
    a.session.edit(append('a'));
    b.session.edit(append('b'));
    expect([a.state()?.name, b.state()?.name]).toEqual(['a', 'b']);
    await office.clock.advance(200);
    expect(a.state()).toEqual(b.state());
    expect(a.state()).toEqual(office.document.state);
  });

  test('[LD12] one message is on its way at a time, the next brings what was made meanwhile', async () => {
    const { office, a } = await two();
    for (let n = 0; n < 100; n += 1) a.session.edit(append('x'));
    await office.clock.advance(SEND_EVERY_MS - 1);
    expect(a.connection.sent).toEqual([1]);
    await office.clock.advance(1_000);
    expect(a.connection.sent).toEqual([1, 32, 32, 32, 3]);
    expect(office.document.state.name).toHaveLength(100);
    expect(office.clock.waiting).toBe(0);
  });

  test('[LD12] a message is not larger than either side accepts', async () => {
    const { office, a } = await two();
    const text = 'x'.repeat(DOCUMENT_LIMITS.operationBytes - 200);
    for (let n = 0; n < 20; n += 1) a.session.edit({ field: 'name', how: 'set', text });
    await office.clock.advance(1_000);
    expect(Math.max(...a.connection.sent)).toBeLessThan(10);
    expect(office.document.sequence).toBe(20);
  });

  test('[LD7] that cannot be sent is refused here', async () => {
    const office = new Office();
    const page = office.page('kiosk');
    const refusal = (edit: Edit): unknown => {
      try {
        page.session.edit(edit);
        return null;
      } catch (error) {
        return codeOf(error);
      }
    };
    expect(refusal(append('too early'))).toBe('WRONG_STATE');
    await office.clock.advance(0);
    expect(refusal(append('x'.repeat(DOCUMENT_LIMITS.operationBytes)))).toBe('TOO_LARGE');
    page.connection.weather = 'lost';
    for (let n = 0; n < 2_000; n += 1) page.session.edit(append('x'));
    expect(refusal(append('x'))).toBe('TOO_MANY_REQUESTS');
  });

  test('[LD6] that the server refuses is undone and told; what came with it stays', async () => {
    const { office, a, b } = await two();
    a.connection.weather = 'lost';
    const wrong = { field: 'nowhere', how: 'set', text: 'x' } as unknown as Edit;
    for (const edit of [append('a'), wrong, append('b')]) a.session.edit(edit);
    await office.clock.advance(0);
    a.connection.weather = 'good';
    a.session.ask();
    await office.clock.advance(1_000);
    expect(a.session.getSnapshot()).toMatchObject({
      state: { name: 'ab', remark: '' },
      refused: { code: 'BAD_REQUEST' },
    });
    expect(a.state()).not.toHaveProperty('nowhere');
    expect(b.state()?.name).toBe('ab');
    expect(office.clock.waiting).toBe(0);
  });

  test('[LD8] beyond the budget waits and is sent then', async () => {
    const { office, a } = await two();
    a.connection.refusal = 'TOO_MANY_REQUESTS';
    a.session.edit(append('x'));
    await office.clock.advance(AGAIN_MS - 1);
    expect(a.connection.sent).toEqual([1]);
    a.connection.refusal = null;
    await office.clock.advance(1);
    expect(office.document.state.name).toBe('x');
    expect(a.session.getSnapshot()).toMatchObject({ current: true, refused: null });
  });
});

test('[LD6] a refusal of the connection is no refusal of the edit', async () => {
  const { office, a } = await two();
  a.connection.send = () => Promise.reject(new AppError('SHUTTING_DOWN'));
  a.session.edit(append('x'));
  await office.clock.advance(3 * AGAIN_MS);
  expect(a.session.getSnapshot()).toMatchObject({ state: { name: 'x' }, refused: null });
  a.session.dispose();
});
