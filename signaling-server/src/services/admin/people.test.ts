import type { SessionEnd } from '@madoguchi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountDatabases } from '../../composition/testing/accountDatabases.ts';
import { peopleOfEachTest } from '../../composition/testing/peopleOfEachTest.ts';
import type { PeopleAdmin } from './people.ts';
import { ADMIN } from './testing/adminFixture.ts';
import { FACTS, type PeopleFixture } from './testing/peopleFixture.ts';

let fixture: PeopleFixture;
let people: PeopleAdmin;
describe.each(accountDatabases)('on $name', ({ use: databases }) => {
  const peopleNow = peopleOfEachTest(databases());
  beforeEach(() => {
    fixture = peopleNow();
    ({ people } = fixture);
  });

  describe('changing', () => {
    it('[P18] a change is stored, in the log and told', async () => {
      const { staffId } = await fixture.invite();
      const facts = {
        ...FACTS,
        role: 'staff',
        deskIds: [],
        centerIds: ['center', 'center'],
      } as const;
      await people.change(staffId, facts, ADMIN);
      expect(await fixture.personOf(staffId)).toMatchObject({
        role: 'staff',
        centerIds: ['center'],
      });
      expect((await fixture.log())[0]).toMatchObject({
        action: 'people.changed',
        record: { kind: 'staff', id: staffId },
        details: {
          'role.before': 'specialist',
          'role.after': 'staff',
          'desks.before': 'desk',
          'desks.after': '',
          'centers.before': '',
          'centers.after': 'center',
        },
      });
      expect(fixture.told.at(-1)).toEqual({ type: 'staffChanged', staffId });
    });

    it('[P33] districts and skills are kept, in the list and in the log', async () => {
      const { staffId } = await fixture.invite();
      const skills = { languages: ['en', 'en'], supports: ['sign-language'] } as const;
      await people.change(staffId, { ...FACTS, districtIds: ['center'], skills }, ADMIN);
      expect(await fixture.personOf(staffId)).toMatchObject({
        districtIds: ['center'],
        skills: { languages: ['en'], supports: ['sign-language'] },
      });
      expect((await fixture.log())[0]?.details).toEqual({
        'districts.before': '',
        'districts.after': 'center',
        'languages.before': '',
        'languages.after': 'en',
        'supports.before': '',
        'supports.after': 'sign-language',
      });
      const nowhere = people.change(staffId, { ...FACTS, districtIds: ['nowhere'] }, ADMIN);
      await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('[P18] places that are not there, and somebody who is not', async () => {
      const wrong = people.change('staff-1', { ...FACTS, deskIds: ['nowhere'] }, ADMIN);
      await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const nobody = people.change('nobody', FACTS, ADMIN);
      await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await fixture.log()).toEqual([]);
    });

    it('[P19] the last admin stays one, even if another was invited but never came', async () => {
      const { staffId } = await fixture.invite();
      await fixture.makeAdmin(staffId);
      const lastAdmin = { code: 'LAST_ADMIN' };
      await expect(people.change('admin', FACTS, ADMIN)).rejects.toMatchObject(lastAdmin);
      await expect(people.disable('admin', ADMIN)).rejects.toMatchObject(lastAdmin);
      expect(await fixture.personOf('admin')).toMatchObject({ role: 'admin', state: 'active' });
    });

    it('[P19] with another active admin, one may go', async () => {
      const { staffId } = await fixture.join();
      await fixture.makeAdmin(staffId);
      await people.disable('admin', ADMIN);
      expect(await fixture.personOf('admin')).toMatchObject({ state: 'disabled' });
      await expect(people.disable(staffId, ADMIN)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    });

    it('[P19] of two admins who go in the same moment one stays', async () => {
      const { staffId } = await fixture.join();
      await fixture.makeAdmin(staffId);
      const both = await Promise.allSettled([
        people.disable('admin', ADMIN),
        people.disable(staffId, ADMIN),
      ]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('shutting out', () => {
    const ended = (staffId: string, sessionId: string | null, code: SessionEnd) => ({
      type: 'sessionsEnded',
      staffId,
      sessionId,
      code,
    });

    it('[P20] disabling ends all sessions, is in the log and told', async () => {
      const { staffId } = await fixture.join();
      await people.disable(staffId, ADMIN);
      expect(await fixture.personOf(staffId)).toMatchObject({ state: 'disabled', sessions: [] });
      expect((await fixture.log())[0]).toMatchObject({
        action: 'people.disabled',
        record: { id: staffId },
      });
      expect(fixture.told).toContainEqual(ended(staffId, null, 'ACCOUNT_DISABLED'));
    });

    it('[P20] disabling once more is told once more, but is no second entry', async () => {
      await people.disable('staff-1', ADMIN);
      await people.disable('staff-1', ADMIN);
      expect(await fixture.log()).toHaveLength(1);
      expect(fixture.told.filter(({ type }) => type === 'sessionsEnded')).toHaveLength(2);
    });

    it('[P20] enabling lets in again with the same password', async () => {
      const { staffId } = await fixture.join();
      await people.disable(staffId, ADMIN);
      await expect(fixture.signIn()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
      await people.enable(staffId, ADMIN);
      expect((await fixture.signIn()).step).toBe('signedIn');
      expect((await fixture.log())[0]).toMatchObject({
        action: 'people.enabled',
        record: { id: staffId },
      });
    });

    it('[P21] resetting the second factor signs out everywhere', async () => {
      const { staffId } = await fixture.join();
      await people.resetSecondFactor(staffId, ADMIN);
      expect(await fixture.personOf(staffId)).toMatchObject({
        totp: false,
        passkeys: 0,
        sessions: [],
      });
      expect((await fixture.log())[0]).toMatchObject({ action: 'people.factorReset' });
      expect(fixture.told.at(-1)).toEqual(ended(staffId, null, 'SESSION_ENDED_BY_ADMIN'));
    });

    it('[P21] one session ends, the other stays', async () => {
      const { staffId, sessionId } = await fixture.join();
      await fixture.signIn();
      await people.signOut(staffId, sessionId, ADMIN);
      expect((await fixture.personOf(staffId)).sessions).toHaveLength(1);
      expect(fixture.told.at(-1)).toEqual(ended(staffId, sessionId, 'SESSION_ENDED_BY_ADMIN'));
      await people.signOut(staffId, null, ADMIN);
      expect((await fixture.personOf(staffId)).sessions).toEqual([]);
    });
  });

  it('[P27] of two who end the same sessions in the same moment one is in the log', async () => {
    const { staffId } = await fixture.join();
    const entries = (await fixture.log()).length;
    await Promise.all([1, 2].map(() => people.signOut(staffId, null, ADMIN)));
    expect((await fixture.personOf(staffId)).sessions).toEqual([]);
    expect(await fixture.log()).toHaveLength(entries + 1);
  });

  describe('the list', () => {
    it('[P22] tells by which session somebody is connected', async () => {
      const { staffId, sessionId } = await fixture.join();
      await fixture.signIn();
      fixture.connected.add(sessionId);
      const { sessions } = await fixture.personOf(staffId);
      expect(sessions.filter((s) => s.connected).map((s) => s.sessionId)).toEqual([sessionId]);
      expect(sessions).toHaveLength(2);
    });

    it('[P22] somebody without an account is there, as invited', async () => {
      expect(await fixture.personOf('staff-1')).toMatchObject({ username: null, state: 'invited' });
    });
  });
});
