import type { RouteResponse } from '@madoguchi/protocol';
import { useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';

/** Name and password as typed. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

type Answer = RouteResponse<'signIn'>;
export type SecondFactorMethod = Extract<Answer, { step: 'secondFactor' }>['methods'][number];

const FIELDS = ['username', 'password'] as const;

/** The fields that were left empty, in the order of the form. */
export function missingIn(credentials: Credentials): (keyof Credentials)[] {
  return FIELDS.filter((field) => credentials[field] === '');
}

/** Signs in by password, and reports missing fields and refusals. */
export function useSignIn(
  onSignedIn: (staff: Staff) => void,
  onSecondFactor: (methods: readonly SecondFactorMethod[]) => void,
) {
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'signIn'>();
  const [problems, setProblems] = useState<readonly (keyof Credentials)[]>([]);
  const submit = async (credentials: Credentials) => {
    const missing = missingIn(credentials);
    setProblems(missing);
    if (missing.length > 0) return dismiss();
    await perform('signIn', async () => {
      const answer = await api.call('signIn', { ...credentials });
      if (answer.step === 'signedIn') onSignedIn(answer.session);
      else onSecondFactor(answer.methods);
    });
  };
  return { busy: busy !== null, problems, failure, submit };
}
