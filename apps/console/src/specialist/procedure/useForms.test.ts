import type { ProcedureInCallView } from '@madoguchi/protocol';
import { expect, it, vi } from 'vitest';
import { formHandlers, type FormsWork } from './useForms.ts';

const TEMPLATE = { id: 'care', title: { ja: '要介護認定申請' } };
const STARTED: ProcedureInCallView = {
  ...{ procedureId: 'f1', title: TEMPLATE.title, state: 'drafted', isShown: true },
  ...{ filled: 0, of: 3, receiptNumber: null },
};

const forms = (change: Partial<FormsWork> = {}) => ({
  openId: null,
  mayBegin: true,
  open: vi.fn<() => void>(),
  close: vi.fn<() => void>(),
  begin: vi.fn<() => Promise<boolean>>(() => Promise.resolve(true)),
  resume: vi.fn<() => Promise<boolean>>(() => Promise.resolve(true)),
  ...change,
});

it('[FS30] one key begins the only form of a topic, and asks which where there are several', () => {
  const [one, several] = [forms(), forms()];
  const ask = vi.fn<() => void>();
  formHandlers(one, { procedures: [], templates: [TEMPLATE] }, ask).procedure?.();
  expect(one.begin).toHaveBeenCalledWith('care');
  expect(ask).not.toHaveBeenCalled();
  formHandlers(
    several,
    { procedures: [], templates: [TEMPLATE, { ...TEMPLATE, id: 'other' }] },
    ask,
  ).procedure?.();
  expect(ask).toHaveBeenCalledOnce();
  expect(several.begin).not.toHaveBeenCalled();
});

it('[FS30] the same key goes back to the form of the call, and closes the one that is open', () => {
  const there = () => ({ procedures: [STARTED], templates: [TEMPLATE] });
  const back = forms();
  formHandlers(back, there(), vi.fn<() => void>()).procedure?.();
  expect(back.open).toHaveBeenCalledWith('f1');
  const open = forms({ openId: 'f1' });
  formHandlers(open, there(), vi.fn<() => void>()).procedure?.();
  expect(open.close).toHaveBeenCalledOnce();
});

it('[FS30] without a form for the topic the key does nothing', () => {
  expect(
    formHandlers(
      forms({ mayBegin: false }),
      { procedures: [], templates: [] },
      vi.fn<() => void>(),
    ),
  ).toEqual({});
});
