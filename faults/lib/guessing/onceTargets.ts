import { enrolDevice, newDeviceKey } from '../../../tests/support/server/kioskDevice.ts';
import type { ServerProcess } from '../../../tests/support/server/serverProcess.ts';
import type { GuessTarget } from './target.ts';
import {
  codeOf,
  PASSWORD,
  randomLetters,
  randomToken,
  randomTypedCode,
  stranger,
  type Ward,
} from './ward.ts';

const AT_ONCE = 8;
const CENTER = { centerId: 'setagaya-1' };

/** Codes that make a device a kiosk, while some are good. */
export async function enrolmentTarget(ward: Ward): Promise<GuessTarget> {
  const { origin, admin } = ward;
  const { publicKey } = await newDeviceKey();
  await admin.done('issueCode', CENTER);
  return {
    name: 'enrolment',
    wrong: 'ENROLMENT_CODE_INVALID',
    atOnce: AT_ONCE,
    guess: () => codeOf(ward.stranger(), 'enrolKiosk', { code: randomLetters(8), publicKey }),
    async ownerGetsIn() {
      const { code } = await admin.done('issueCode', CENTER);
      return enrolDevice(origin, { code }).then(
        () => true,
        () => false,
      );
    },
  };
}

/** Links for choosing a password, while one is good and others were used. */
export async function invitationTarget(ward: Ward): Promise<GuessTarget> {
  const [owner, other] = [await ward.hire(), await ward.hire()];
  await ward.admin.done('inviteAgain', { staffId: owner.staffId });
  const used = await ward.admin.done('inviteAgain', { staffId: other.staffId });
  const body = { token: used.token, password: PASSWORD };
  await other.device.done('acceptInvitation', body);
  return {
    name: 'invitation',
    wrong: 'INVITATION_INVALID',
    atOnce: AT_ONCE,
    guess(n) {
      const token = n % 3 === 2 ? used.token : randomToken();
      const who = ward.stranger();
      return n % 3 === 0
        ? codeOf(who, 'lookAtInvitation', { token })
        : codeOf(who, 'acceptInvitation', { token, password: PASSWORD });
    },
    ownerGetsIn: () => ward.newLinkLetsIn(owner),
  };
}

/** The code of an empty system's terminal. */
export function setUpTarget(server: ServerProcess): GuessTarget {
  const code = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/.exec(server.output)?.[0];
  if (code === undefined) throw new Error('no set-up code on the terminal');
  let addresses = 0;
  const setUp = (typed: string, username: string): Promise<string | null> =>
    codeOf(
      stranger(server.origin, () => (addresses += 1)),
      'setUp',
      { code: typed, displayName: '管理者', username, password: PASSWORD },
    );
  return {
    name: 'setUp',
    wrong: 'INVITATION_INVALID',
    atOnce: AT_ONCE,
    guess: () => setUp(randomTypedCode(), 'stranger'),
    ownerGetsIn: async () => (await setUp(code, 'owner')) === null,
  };
}
