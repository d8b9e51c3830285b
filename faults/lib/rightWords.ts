import { NO_SKILLS } from '@madoguchi/domain';
import { routes, type RouteBody, type RouteName, type RouteResponse } from '@madoguchi/protocol';
import { enrolDevice } from '../../tests/support/server/kioskDevice.ts';
import { request } from '../../tests/support/server/http.ts';
import { newCanaries } from './canaries.ts';
import type { CallPath } from './office.ts';
import { totpOf } from './totp.ts';
import { typeInAForm } from './rightForms.ts';
import { card, SLOT } from './validData.ts';
import type { Typist } from './wrongWords.ts';

/** Uses the system as people do, with personal data in every text that is taken. */
export async function typeRightly(
  typist: Typist,
  admin: string,
  callPath: CallPath,
): Promise<number> {
  const user = new User(typist, admin);
  await inTheWard(user);
  await asSomebodyInvited(user);
  await atAKiosk(user);
  user.typed += await typeInAForm(callPath, typist.sealed);
  await inACall(user, callPath);
  await leftForLater(user, callPath);
  return user.typed;
}

/** Calls routes with what they want. */
class User {
  readonly typist: Typist;
  readonly canaries = newCanaries();
  typed = 0;
  readonly #admin: string;

  constructor(typist: Typist, admin: string) {
    this.typist = typist;
    this.#admin = admin;
    const { totp: _ours, linkToken: _theirs, enrolmentCode: _code, ...texts } = this.canaries;
    typist.scanner.add(...Object.values(texts));
  }

  /** A route that has to succeed; returns its answer and the cookies it set. */
  async call<N extends RouteName>(
    name: N,
    body?: RouteBody<N>,
    cookie = this.#admin,
  ): Promise<{ readonly data: RouteResponse<N>; readonly cookie: string }> {
    const { method, path } = routes[name];
    const init = { method: method.toUpperCase(), headers: { cookie } };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await request(this.typist.origin, path, { ...init, ...content });
    const text = await this.typist.heard.response(response);
    if (!response.ok) throw new Error(`${name} refused: ${text}`);
    this.typed += 1;
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const data = (isJson ? JSON.parse(text) : text) as RouteResponse<N>;
    const set = response.headers.getSetCookie().map((c) => c.split(';')[0]);
    return { data, cookie: set.join('; ') };
  }
}

async function inTheWard(user: User): Promise<void> {
  const { name, phone, csvCell } = user.canaries;
  const { data: ward } = await user.call('saveUnit', { kind: 'branch', unit: { id: null, name } });
  const branchId = ward.branches.at(-1)?.id ?? '';
  const center = { id: null, branchId, district: `${name}地区`, model: false };
  await user.call('saveUnit', { kind: 'center', unit: center });
  await user.call('saveUnit', { kind: 'department', unit: { id: null, name: phone } });
  await user.call('importUnits', {
    kind: 'partner',
    file: Buffer.from(
      `ID,名称,まちづくりセンター\r\n,"${`'${csvCell}`.replaceAll('"', '""')}",\r\n`,
    ).toString('base64'),
    dryRun: false,
  });
  await user.call('exportUnits', { kind: 'partner' });
  const { data } = await user.call('topics');
  const topicId = data.topics[0]?.id ?? '';
  const scope = { kind: 'center', centerId: ward.centers[1]?.id ?? '' } as const;
  const rule = { topicId, scope, since: data.today, state: 'preparing', reason: name } as const;
  await user.call('putTopicRule', rule);
}

async function asSomebodyInvited(user: User): Promise<void> {
  const { name, username, password } = user.canaries;
  const { scanner } = user.typist;
  const { data: invited } = await user.call('invite', {
    ...{
      displayName: name,
      username,
      role: 'specialist',
      deskIds: [],
      centerIds: [],
      districtIds: [],
      skills: NO_SKILLS,
    },
  });
  scanner.add(invited.token);
  await user.call('lookAtInvitation', { token: invited.token }, '');
  const { token } = invited;
  const { cookie } = await user.call('acceptInvitation', { token, password }, '');
  const { data: totp } = await user.call('startTotp', { password }, cookie);
  const code = totpOf(totp.secret);
  scanner.add(totp.secret, totp.uri, code);
  const { data: confirmed } = await user.call('confirmTotp', { code }, cookie);
  scanner.add(...confirmed.recoveryCodes);
  const waiting = await user.call('signIn', { username, password }, '');
  const recovery = confirmed.recoveryCodes[0] ?? '';
  await user.call('secondFactor', { method: 'recovery', code: recovery }, waiting.cookie);
}

async function atAKiosk(user: User): Promise<void> {
  const { origin, scanner } = user.typist;
  const { data: issued } = await user.call('issueCode', { centerId: 'setagaya-1' });
  scanner.add(issued.code);
  const { kioskId } = await enrolDevice(origin, { code: issued.code });
  await user.call('renameKiosk', { kioskId, name: user.canaries.name });
}

async function inACall(user: User, { specialist, open }: CallPath): Promise<void> {
  const { note, phone, identifier, name } = user.canaries;
  const guest = { kind: 'interpreter', name } as const;
  const asked = { consultationId: open, ...guest };
  const { token } = await specialist.done('participant.inviteGuest', asked);
  user.typist.scanner.add(token);
  const { cookie } = await user.call('guestArrival', { token }, '');
  user.typist.scanner.add(cookie.split('=')[1] ?? '');
  await specialist.done('consultation.hangUp', { consultationId: open });
  const outcome = {
    settled: true,
    comeBack: { needed: false },
    matter: '主訴',
    response: `${note} ${phone}`,
    told: '伝えた事',
    promised: 'なし',
  } as const;
  const words = { matter: name, response: '対応', told: note, promised: phone, papers: identifier };
  const sent = { ...card('setagaya-health-welfare'), ...words };
  const written = { consultationId: open, outcome, handoffs: [sent] };
  await specialist.done('consultation.writeUp', written);
  const { handoffs } = await specialist.done('console.sync', {});
  const handoffId = handoffs[0]?.handoffId ?? '';
  await specialist.done('handoff.return', { handoffId, reason: 'card-unclear' });
  await specialist.done('handoff.sendAgain', { handoffId, card: sent });
  await specialist.done('handoff.accept', { handoffId });
  await specialist.done('handoff.settle', { handoffId });
  user.typed += 4;
  await user.call('readRecord', { consultationId: open });
  const nobody = { staffId: null, recordKind: null, action: null, from: null, until: null };
  await user.call('searchAudit', { ...nobody, recordId: identifier, before: null });
}

/** A telephone number from the kiosk to the specialist who dials it. */
async function leftForLater(user: User, { kiosk, specialist }: CallPath): Promise<void> {
  const contact = { ...SLOT, kind: 'callback', phone: user.canaries.dialled } as const;
  await kiosk.done('contact.request', { topicId: 'care', contact });
  const { contacts } = await specialist.done('console.sync', {});
  const contactId = contacts[0]?.contactId ?? '';
  const shown = await specialist.done('contact.take', { contactId });
  if (shown.phone !== user.canaries.dialled) throw new Error('the number is not shown');
  await specialist.done('contact.giveBack', { contactId });
  user.typed += 1;
}
