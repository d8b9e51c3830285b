import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveMailAddresses, mailAddressForm, type MailAddress } from './store.ts';
import { mailAddressTerms, mailAddressTransition, type MailAddressEvent } from './transition.ts';

/** メールの宛先 of somebody of staff, which nobody else sees. */
export const mailAddressKind: RecordKind<MailAddress, MailAddressEvent, LiveMailAddresses> = {
  name: 'mailAddress',
  form: mailAddressForm,
  indexes: [],
  openStore: (table) => new LiveMailAddresses(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { id }) => ({ ...OF_THE_WARD, staffIds: [id] }),
  titleOf: (stores, { id }) => stores.staff.get(id)?.displayName ?? id,

  transition: (address, event, now) => stepOf(mailAddressTransition(address, event, now)),
  terms: mailAddressTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: () => undefined,
};
