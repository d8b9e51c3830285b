import { beforeEach, describe, expect, it } from 'vitest';
import { accountDatabases } from '../../composition/testing/accountDatabases.ts';
import { peopleOfEachTest } from '../../composition/testing/peopleOfEachTest.ts';
import type { PeopleAdmin } from './people.ts';
import { ADMIN } from './testing/adminFixture.ts';
import { DEVICE, FACTS, type PeopleFixture } from './testing/peopleFixture.ts';

let fixture: PeopleFixture;
let people: PeopleAdmin;
describe.each(accountDatabases)('on $name', ({ use: databases }) => {
  const peopleNow = peopleOfEachTest(databases());
  beforeEach(() => {
    fixture = peopleNow();
    ({ people } = fixture);
  });

  it('[P16] an invited person is in the list, without a password, and the link lets them in', async () => {
    const { staffId, token, expiresAt } = await fixture.invite();
    expect(await fixture.personOf(staffId)).toMatchObject({
      ...FACTS,
      username: 'madoguchi-1',
      state: 'invited',
      invitationEndsAt: expiresAt,
      sessions: [],
    });
    await fixture.accept(token);
    expect(await fixture.personOf(staffId)).toMatchObject({ state: 'active', sessions: [DEVICE] });
  });

  it('[P16] a name that is taken, also by somebody invited in the same moment', async () => {
    const both = await Promise.allSettled([fixture.invite(), fixture.invite()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(fixture.invite('kanri')).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect((await people.all()).people).toHaveLength(4);
  });

  it('[P16] desks and centers exist; else nobody is added', async () => {
    for (const wrong of [{ deskIds: ['nowhere'] }, { centerIds: ['nowhere'] }]) {
      const invited = people.invite({ ...FACTS, ...wrong, username: 'madoguchi-1' }, ADMIN);
      await expect(invited).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await people.all()).people).toHaveLength(3);
    expect(await fixture.log()).toEqual([]);
  });

  it('[P16] the log knows who was invited as what, and not the link', async () => {
    const { staffId, token } = await fixture.invite();
    expect(await fixture.log()).toMatchObject([
      {
        ...ADMIN,
        action: 'people.invited',
        record: { kind: 'staff', id: staffId },
        details: { 'username.after': 'madoguchi-1', 'role.after': 'specialist' },
      },
    ]);
    expect(JSON.stringify(fixture.log())).not.toContain(token);
  });

  it('[P17] a new invitation ends the one before', async () => {
    const { staffId, token } = await fixture.invite();
    const again = await people.inviteAgain(staffId, ADMIN);
    await expect(fixture.accept(token)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect((await fixture.accept(again.token)).staffId).toBe(staffId);
  });

  it('[P17] somebody who is disabled, or not there, gets no invitation', async () => {
    const { staffId } = await fixture.invite();
    await people.disable(staffId, ADMIN);
    const refused = people.inviteAgain(staffId, ADMIN);
    await expect(refused).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(people.inviteAgain('nobody', ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
