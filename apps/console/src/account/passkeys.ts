import type { Api } from '@madoguchi/client';
import type { RouteResponse } from '@madoguchi/protocol';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Staff } from '../app/session.ts';

/** Whether the browser supports passkeys; the buttons are hidden otherwise. */
export const passkeysWork = (): boolean => 'PublicKeyCredential' in globalThis;

/** Loaded only when somebody uses one, so that the sign-in page stays small. */
const library = () => import('@simplewebauthn/browser');

/** Signs in with a passkey, or completes a sign-in that waits for its second factor. */
export async function passkeySignIn(api: Api): Promise<Staff> {
  const options: RouteResponse<'passkeyOptions'> = await api.call('passkeyOptions', {});
  const { startAuthentication } = await library();
  const response = await startAuthentication({
    // The options are WebAuthn's own JSON; the server's library has made them.
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  });
  return api.call('passkeySignIn', { response: { ...response } });
}

/** Makes a passkey on this device and adds it under a name. */
export async function addPasskey(api: Api, name: string): Promise<Staff> {
  const options: RouteResponse<'newPasskeyOptions'> = await api.call('newPasskeyOptions', {});
  const { startRegistration } = await library();
  const response = await startRegistration({
    optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
  });
  return api.call('addPasskey', { name, response: { ...response } });
}
