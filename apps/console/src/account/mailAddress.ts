import { routes } from '@madoguchi/protocol';

/** The address in what somebody typed, in full width as well; `null` for what the server would not take. */
export function mailAddressIn(typed: string): string | null {
  const address = typed.normalize('NFKC').trim();
  return routes.setMailAddress.body.safeParse({ address, isOn: true, lowUse: false, alerts: false })
    .success
    ? address
    : null;
}
