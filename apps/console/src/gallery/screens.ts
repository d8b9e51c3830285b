import { PAPER_SCENES } from './paperScenes.ts';
import { FORM_SCENES } from './procedureScenes.ts';
import { VIEWS } from './views.ts';
import { HEARD_SCENES, WRITING_SCENES } from './writingScenes.ts';

/** Views that are worth looking at with something else on top, by the rest of the address. */
const VARIANTS: Readonly<Record<string, string>> = {
  'serving-poor': 'view=serving&call=poor',
  'serving-camera-off': 'view=serving&call=cameraOff',
  'serving-preparing': 'view=serving&call=preparing',
  'serving-device': 'view=serving&call=device',
  'serving-far-devices': 'view=serving&devices=far',
  'serving-replaced': 'view=serving&call=replaced&devices=absent',
  interrupted: 'view=serving&call=interrupted&connection=interrupted',
  refused: 'view=available&connection=refused',
  ended: 'view=available&connection=ended',
  locked: 'view=ringing&locked',
  'ends-idle': 'view=available&ends=idle',
  'ends-limit': 'view=available&ends=limit',
  'required-totp': 'view=available&required=totp',
  'required-passkey': 'view=available&required=passkey',
  'board-faults': 'view=admin&board=faults',
  'board-quiet': 'view=staff&board=quiet',
  'wall-ward': 'view=admin&wall=ward',
  'wall-center': 'view=staff&wall=setagaya-1',
  'sign-in': 'signedOut',
  'sign-in-sso': 'signedOut&meta=sso&refused',
  'set-up': 'signedOut&meta=setUp',
  invitation: 'signedOut&invitation=x',
  'invitation-used': 'signedOut&invitation=used',
  ...Object.fromEntries(
    PAPER_SCENES.map((name) => [`paper-${name}`, `view=serving&paper=${name}`]),
  ),
  ...Object.fromEntries(FORM_SCENES.map((name) => [`form-${name}`, `view=serving&form=${name}`])),
  ...Object.fromEntries(
    WRITING_SCENES.map((name) => [`writing-${name}`, `view=serving&writing=${name}`]),
  ),
  ...Object.fromEntries(
    HEARD_SCENES.map((name) => [`heard-${name}`, `view=serving&heard=${name}`]),
  ),
  'heard-writing': 'view=serving&heard=long&writing=full',
  'writing-held': 'view=held&writing=typed',
  'writing-paper': 'view=serving&writing=typed&paper=shown',
  'writing-form': 'view=serving&writing=typed&form=half',
  'form-paper': 'view=serving&form=half&paper=shown',
  'form-english': 'view=serving&form=half&lang=en',
  'paper-held': 'view=held&paper=shown',
  'paper-people': 'view=people&paper=shown',
  english: 'view=serving&lang=en',
  'paper-english': 'view=serving&paper=shown&lang=en',
  'sign-in-english': 'signedOut&lang=en',
  'voices-silent': 'view=admin&empty#admin/voices',
  'library-empty': 'view=admin&empty#admin/library',
  bookings: 'view=staff&booked=free#bookings/find',
  'bookings-none': 'view=staff&empty#bookings/find',
  'bookings-taken': 'view=available&booked=taken#bookings/find',
  'bookings-day': 'view=available&booked=free#bookings/day',
  'bookings-week': 'view=available&booked=free#bookings/week',
  'bookings-list': 'view=staff&booked=free#bookings/list',
  'bookings-settle': 'view=staff#bookings/settle',
  'audit-broken': 'view=admin&chain=broken#admin/audit',
  ...Object.fromEntries(
    [
      'organisation/centers',
      'organisation/desks',
      'organisation/departments',
      'organisation/partners',
      'people',
      'kiosks',
      'topics',
      'topics/planned',
      'topics/rules',
      'hours',
      'hours/center',
      'hours/desk',
      'routing',
      'library',
      'templates',
      'voices',
      'audit',
    ].map((page) => [`admin-${page}`, `view=admin#admin/${page}`]),
  ),
};

/** Every screen of the console, by name, with its address in the gallery. */
export const SCREENS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(VIEWS).map((name) => [name, `view=${name}`])),
  ...VARIANTS,
};
