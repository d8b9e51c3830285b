import { ok } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveMailAddresses, mailAddressForm, type MailAddress } from './store.ts';

/** メールの宛先 of somebody of staff, which nobody else sees. */
export const mailAddressKind: RecordKind<MailAddress, never, LiveMailAddresses> = {
  name: 'mailAddress',
  form: mailAddressForm,
  indexes: [],
  openStore: (table) => new LiveMailAddresses(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { id }) => ({
    ...{ kioskId: '', centerId: '', staffIds: [id], participantIds: [] },
    ...{ deskIds: [], branchIds: [], closed: false },
  }),
  titleOf: (stores, { id }) => stores.staff.get(id)?.displayName ?? id,

  transition: (address) => stepOf(ok(address)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: () => null,
  concern: () => undefined,
};
