import type { Router } from 'express';
import type { PeopleAdmin } from '../../services/admin/people.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** Who may come in and what they are. */
export function peopleRoutes(router: Router, guard: Guard, people: PeopleAdmin): void {
  bindGuarded(router, guard, 'people', () => people.all());
  bindGuarded(router, guard, 'invite', ({ body, caller }) => people.invite(body, caller));
  bindGuarded(router, guard, 'inviteAgain', ({ body, caller }) =>
    people.inviteAgain(body.staffId, caller),
  );
  bindGuarded(router, guard, 'changePerson', ({ body: { staffId, ...facts }, caller }) =>
    people.change(staffId, facts, caller),
  );
  bindGuarded(router, guard, 'disablePerson', ({ body, caller }) =>
    people.disable(body.staffId, caller),
  );
  bindGuarded(router, guard, 'enablePerson', ({ body, caller }) =>
    people.enable(body.staffId, caller),
  );
  bindGuarded(router, guard, 'resetSecondFactor', ({ body, caller }) =>
    people.resetSecondFactor(body.staffId, caller),
  );
  bindGuarded(router, guard, 'signOutPerson', ({ body, caller }) =>
    people.signOut(body.staffId, body.sessionId, caller),
  );
}
