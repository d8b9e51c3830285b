import type { KioskApi, KioskEnrolment } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';

const MODEL = ['池尻', '松原', '用賀', '船橋', '上北沢'];
const OTHERS =
  '太子堂 若林 上町 経堂 下馬 上馬 梅丘 代沢 新代田 北沢 松沢 奥沢 九品仏 等々力 上野毛 二子玉川 深沢 祖師谷 成城 喜多見 砧 上祖師谷 烏山';

const answers: Record<string, unknown> = {
  demoCenters: {
    centers: [...MODEL, ...OTHERS.split(' ')].map((district, index) => ({
      id: `d${String(index)}`,
      district,
      branchName: '世田谷総合支所',
      model: MODEL.includes(district),
    })),
  },
};

/** Answers what the enrolment asks for; `demo` decides which way it goes. */
export function createFakeApi(demo: boolean): KioskApi {
  const kioskVoices = { recordings: [], isSynthesised: true };
  const known = { ...answers, kioskVoices, meta: { version: '0', protocol: 1, demo } };
  const call = async (name: string) => {
    const answer = (known as Record<string, unknown>)[name];
    if (answer === undefined) throw new AppError('ENROLMENT_CODE_INVALID');
    return answer;
  };
  // The fake knows the shapes by hand; the real one is tested against the schemas.
  return { call: call as unknown as KioskApi['call'] };
}

/** Refuses every code, so that the refusal can be looked at. */
export function createFakeEnrolment(): KioskEnrolment {
  const refuse = () => Promise.reject(new AppError('ENROLMENT_CODE_INVALID'));
  return { withCode: refuse, forDemo: refuse };
}
