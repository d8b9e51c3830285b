import { describe, expect, test } from 'vitest';
import { two } from '../testing/documentOffice.ts';
import { append } from '../testing/twoFields.ts';
import { AGAIN_MS } from './documentSender.ts';

describe('a cut', () => {
  test('[LD3] a message whose answer was lost has one effect', async () => {
    const { office, a, b } = await two();
    a.connection.weather = 'answer lost';
    a.session.edit(append('x'));
    await office.clock.advance(0);
    expect(a.session.getSnapshot().current).toBe(false);
    a.session.edit(append('y'));
    a.connection.weather = 'good';
    a.session.ask();
    await office.clock.advance(200);
    expect([a.state()?.name, b.state()?.name]).toEqual(['xy', 'xy']);
    expect(office.document.sequence).toBe(2);
  });

  test('[LD4] what was missed comes with the next question, and nothing else', async () => {
    const { office, a, b } = await two();
    a.session.lose();
    b.session.edit(append('b'));
    a.session.edit(append('a'));
    await office.clock.advance(200);
    expect(a.state()?.name).toBe('a');
    a.session.ask();
    await office.clock.advance(200);
    expect([a.state()?.name, b.state()?.name]).toEqual(['ba', 'ba']);
  });

  test('[LD4] a notice that was lost is noticed with the next one', async () => {
    const { office, a, b } = await two();
    a.connection.weather = 'lost';
    b.session.edit(append('1'));
    await office.clock.advance(200);
    a.connection.weather = 'good';
    b.session.edit(append('2'));
    await office.clock.advance(200);
    expect(a.state()?.name).toBe('12');
    expect(a.connection.asked).toBe(2);
  });

  test('[LD4] what is said while the question is on its way is not asked for again', async () => {
    const { office, a, b } = await two();
    a.session.ask();
    b.session.edit(append('b'));
    await office.clock.advance(200);
    expect(a.state()?.name).toBe('b');
    expect(a.connection.asked).toBe(2);
  });

  test('[LD4] a server that has begun anew is followed; what is pending goes on top', async () => {
    const { office, a } = await two();
    a.session.edit(append('before'));
    await office.clock.advance(200);
    a.session.lose();
    a.session.edit(append('pending'));
    office.restart();
    a.session.ask();
    await office.clock.advance(200);
    expect(a.state()?.name).toBe('pending');
    expect(office.document.state.name).toBe('pending');
  });

  test('[LD1] a resident who is held keeps their edits and catches up when called', async () => {
    const { office, a, b } = await two();
    a.connection.refusal = 'WRONG_STATE';
    a.session.edit(append('kiosk'));
    b.session.edit(append('staff '));
    await office.clock.advance(10_000);
    expect(a.session.getSnapshot()).toMatchObject({ state: { name: 'kiosk' }, current: false });
    expect(office.clock.waiting).toBe(0);
    a.connection.refusal = null;
    a.session.ask();
    await office.clock.advance(200);
    expect([a.state()?.name, b.state()?.name]).toEqual(['staff kiosk', 'staff kiosk']);
  });

  test('[LD4] an answer that makes no sense is asked for anew, later', async () => {
    const { office, a } = await two();
    const { open } = a.connection;
    a.connection.open = async (about) => ({
      ...(await open(about)),
      snapshot: { state: 'nonsense', sequence: 3 },
    });
    a.session.ask();
    await office.clock.advance(AGAIN_MS - 1);
    expect([a.connection.asked, a.session.getSnapshot().current]).toEqual([2, false]);
    a.connection.open = open;
    await office.clock.advance(1);
    expect(a.session.getSnapshot().current).toBe(true);
  });

  test('[LD10] after the end nothing is shown, sent or waited for', async () => {
    const { office, a } = await two();
    let changes = 0;
    a.session.subscribe(() => (changes += 1));
    a.connection.refusal = 'TOO_MANY_REQUESTS';
    a.session.edit(append('x'));
    await office.clock.advance(0);
    a.session.dispose();
    expect(office.clock.waiting).toBe(0);
    const before = changes;
    office.send('staff:s1', { clientId: 'b', operations: [] });
    await office.clock.advance(5_000);
    expect(changes).toBe(before);
  });
});
