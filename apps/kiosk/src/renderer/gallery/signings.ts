import type { RemoteParty } from '@madoguchi/client';
import type { PresentPerson } from '@madoguchi/protocol';
import { party, signed, signedMany } from './calls.ts';

/** Calls with a sign-language interpreter, made of who is present and what comes of whom. */
export const signedScenes = <Scene>(
  make: (present: PresentPerson[], remotes: readonly RemoteParty[]) => Scene,
) => ({
  signed: () => make(signed, [party('guest:g1'), party('staff:s1')]),
  'signed-many': () => make(signedMany, [party('guest:g1'), party('staff:s1'), party('staff:s3')]),
});
