import { useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useAction } from '../app/useAction.ts';

/** Name and password as typed. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const FIELDS = ['username', 'password'] as const;

/** The fields that were left empty, in the order of the form. */
export function missingIn(credentials: Credentials): (keyof Credentials)[] {
  return FIELDS.filter((field) => credentials[field] === '');
}

/** Signs in, and says what was missing or why it was refused. */
export function useSignIn(onSignedIn: (staff: Staff) => void) {
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'signIn'>();
  const [problems, setProblems] = useState<readonly (keyof Credentials)[]>([]);
  const submit = async (credentials: Credentials) => {
    const missing = missingIn(credentials);
    setProblems(missing);
    if (missing.length > 0) return dismiss();
    await perform('signIn', async () => onSignedIn(await api.call('signIn', { ...credentials })));
  };
  return { busy: busy !== null, problems, failure, submit };
}
