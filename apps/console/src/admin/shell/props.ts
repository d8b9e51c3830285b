import type { Api, Connection } from '@madoguchi/client';
import type { Role } from '@madoguchi/domain';

/** What the frame of the console gives the admin room, which is loaded only when it is opened. */
export interface AdminRoomProps {
  readonly api: Api;
  readonly me: { readonly staffId: string; readonly displayName: string; readonly role: Role };
  readonly connection: Connection;
}
