import { describe, expect, test } from 'vitest';
import {
  PASSWORD,
  MINUTE,
  clock,
  accounts,
  enrolled,
  waiting,
  complete,
  tables,
  withAccounts,
} from './testing/openAccounts.ts';
import { digestOfTyped } from './digest.ts';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { accountDatabases } from '../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  test('[I7] a code of the authenticator completes a sign-in, and counts once', async () => {
    const { code } = await enrolled();
    const [one, two] = [await waiting(), await waiting()];
    expect(await complete(one, code())).toBe('signedIn');
    expect(await complete(two, code())).toBe('SECOND_FACTOR_WRONG');
  });

  test('[I7] [I28] of the same code sent many times at once, one is accepted', async () => {
    const { code } = await enrolled();
    const cookies = await Promise.all(Array.from({ length: 5 }, waiting));
    const answers = await Promise.all(cookies.map((c) => complete(c, code())));
    expect(answers.filter((a) => a === 'signedIn')).toHaveLength(1);
  });

  test('[I7] the neighbouring steps count, those beyond do not', async () => {
    const { code } = await enrolled();
    expect(await complete(await waiting(), code(-2))).toBe('SECOND_FACTOR_WRONG');
    expect(await complete(await waiting(), code(2))).toBe('SECOND_FACTOR_WRONG');
    expect(await complete(await waiting(), code(-1))).toBe('signedIn');
    expect(await complete(await waiting(), code(1))).toBe('signedIn');
  });

  test('[I7] an earlier step than the last accepted one is refused', async () => {
    const { code } = await enrolled();
    await complete(await waiting(), code());
    expect(await complete(await waiting(), code(-1))).toBe('SECOND_FACTOR_WRONG');
  });

  test('[I7] the secret is not readable in the database', async () => {
    const { secret } = await accounts.startTotp('hanako', PASSWORD);
    const stored = JSON.stringify(await tables().selectFrom('totp').selectAll().execute());
    expect(stored).not.toContain(secret);
  });

  test('[I7] with the right password alone nobody is signed in', async () => {
    await enrolled();
    expect(await accounts.whoIs(await waiting())).toBeNull();
  });

  test('[I7] a sign-in waits five minutes for its second factor', async () => {
    const { code } = await enrolled();
    const cookie = await waiting();
    await clock.advance(5 * MINUTE);
    expect(await complete(cookie, code())).toBe('NOT_SIGNED_IN');
  });

  test('[I8] each of the ten recovery codes opens once', async () => {
    const { recovery } = await enrolled();
    const [first = ''] = recovery;
    expect(recovery).toHaveLength(10);
    expect(await complete(await waiting(), first.toLowerCase(), 'recovery')).toBe('signedIn');
    expect(await complete(await waiting(), first, 'recovery')).toBe('SECOND_FACTOR_WRONG');
    expect((await accounts.factors('hanako')).recoveryCodesLeft).toBe(9);
  });

  test('[I8] a recovery code has 120 bits and is kept as a digest', async () => {
    const { recovery } = await enrolled();
    for (const code of recovery) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){5}$/);
    const stored = JSON.stringify(await tables().selectFrom('recovery_code').selectAll().execute());
    for (const code of recovery) expect(stored).not.toContain(code.replaceAll('-', ''));
  });

  test('[I8] a shorter code of former times opens, once', async () => {
    await enrolled();
    const older = 'ABCD-EFGH-JKLM-NPQR';
    const row = { staff_id: 'hanako', digest: digestOfTyped(older) };
    await tables().insertInto('recovery_code').values(row).execute();
    expect(await complete(await waiting(), older, 'recovery')).toBe('signedIn');
    expect(await complete(await waiting(), older, 'recovery')).toBe('SECOND_FACTOR_WRONG');
  });

  test('[I8] new recovery codes end the old ones', async () => {
    const { recovery } = await enrolled();
    await accounts.newRecoveryCodes('hanako', PASSWORD);
    expect(await complete(await waiting(), recovery[0] ?? '', 'recovery')).toBe(
      'SECOND_FACTOR_WRONG',
    );
  });
});
