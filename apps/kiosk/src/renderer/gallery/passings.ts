import type { AskedPassing } from '@madoguchi/protocol';

/** What staff want to pass on, and the resident has not answered yet. */
export const ASKED = {
  passingId: 'q1',
  deskName: { ja: '北沢総合支所 保健福祉課', en: 'Health and Welfare Section, Kitazawa Branch' },
  things: [
    { thing: 'note:matter', title: null },
    { thing: 'note:response', title: null },
    { thing: 'note:promised', title: null },
    {
      thing: 'procedure:f1',
      title: { ja: '介護保険 要介護・要支援認定申請', en: 'Long-term care certification' },
    },
  ],
} satisfies AskedPassing;

/** The same with pages of the call, and what the center has said. */
export const ASKED_PAGES = {
  ...ASKED,
  things: [
    { thing: 'note:matter', title: null },
    { thing: 'remark', title: null },
    { thing: 'page:page-0', title: null },
    { thing: 'page:page-1', title: null },
  ],
} satisfies AskedPassing;
