import type { ProcedureView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { formScene } from '../gallery/procedureScenes.ts';
import { fieldsOf } from '@madoguchi/domain';
import { standingOfField, type Looking } from './fieldStanding.ts';
import { stepOf, waitsFor } from './nextStep.ts';
import { markedOn } from './useTurning.ts';

function scene(name: string): ProcedureView {
  const found = formScene(name);
  if (found === null) throw new TypeError(`no scene ${name}`);
  return found;
}
const standing = (procedure: ProcedureView, fieldId: string, change: Partial<Looking> = {}) => {
  const field = fieldsOf(procedure.template).find(({ id }) => id === fieldId);
  if (field === undefined) throw new TypeError(`no field ${fieldId}`);
  return standingOfField(
    { procedure, isAsked: false, unplaced: {}, resident: '来庁者', ...change },
    field,
  );
};

it('[FS31] a field that the resident is at is theirs until they are silent; who asks for mine is told', () => {
  expect(standing(scene('half'), 'address')).toMatchObject({
    isReadOnly: true,
    closed: null,
    holder: { name: '来庁者', isAsked: false },
  });
  expect(standing(scene('half'), 'kana')).toMatchObject({
    isReadOnly: false,
    holder: null,
    wantedBy: '来庁者',
  });
});

it('[FS31] what the resident alone may fill is read, and so is all of a form that is with its desk', () => {
  expect(standing(scene('empty'), 'wish')).toMatchObject({ closed: 'resident', isReadOnly: true });
  expect(standing(scene('empty'), 'name')).toMatchObject({ closed: null, isReadOnly: false });
  expect(standing(scene('submitted'), 'name')).toMatchObject({ closed: 'over', isReadOnly: true });
});

it('[FS36] [FS484] of a form that came back only the marked fields are open, each with why until it is mended', () => {
  const returned = scene('returned');
  expect(standing(returned, 'name')).toMatchObject({ closed: 'notMarked', marked: null });
  expect(standing(returned, 'phone')).toMatchObject({
    closed: null,
    marked: { reason: '本人確認の書類と合いません。', isMended: true },
  });
  expect(standing(returned, 'people').marked?.isMended).toBe(false);
  expect(returned.template.pages.map((page) => markedOn(returned, page))).toEqual([1, 0, 1]);
});

it('[FS34] what was asked elsewhere in this consultation is offered', () => {
  expect(standing(scene('offers'), 'name').offer?.value).toBe('𠮷田 髙子');
  expect(standing(scene('offers'), 'phone').offer).toBeNull();
});

it('[FS35] what is wrong is said at once, what is missing when somebody means to go on', () => {
  const half = scene('half');
  expect(standing(half, 'phone').issues).toMatchObject([{ problem: 'badPhone' }]);
  expect(standing(half, 'address').issues).toEqual([]);
  expect(standing(half, 'address', { isAsked: true }).issues).toMatchObject([
    { problem: 'missing' },
  ]);
});

it('[FS37] a form waits for its fields, then for confirmation, signature and submission', () => {
  expect(waitsFor(scene('half'))).toMatchObject({ for: 'fields' });
  expect(waitsFor(scene('confirming'))).toEqual({ for: 'confirmation', done: 2, of: 3 });
  expect(waitsFor(scene('confirmed'))).toEqual({ for: 'signature' });
  expect(waitsFor(scene('signed'))).toEqual({ for: 'submission', isSigned: true });
  expect(waitsFor(scene('submitted'))).toEqual({ for: 'nothing' });
  expect(stepOf(waitsFor(scene('confirming')))).toBe('confirm');
  expect(stepOf(waitsFor(scene('submitted')))).toBeNull();
});
