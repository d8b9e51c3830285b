import type { Connection } from '@madoguchi/client';
import type { HandsetView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { screenOf } from './screen.ts';

const up: Connection = { state: 'up' };
const unknown: Connection = { state: 'refused', code: 'HANDSET_CODE_INVALID' };
const joined: HandsetView = {
  ...{ stage: 'joined', consultationId: 'c', language: 'ja', held: false, present: [] },
};

it('[HS7] the page says why it is over: to whoever was in, and to whoever comes with a code that is worth nothing', () => {
  const over = (view: HandsetView | null) => screenOf({ connection: unknown, view });
  expect(over(null)).toEqual({ name: 'over', because: 'expired', summary: null });
  expect(over(joined)).toEqual({ name: 'over', because: 'callOver', summary: null });
  expect(over({ stage: 'over', because: 'replaced', summary: null })).toEqual({
    ...{ name: 'over', because: 'replaced', summary: null },
  });
});

it('[HS7] a line that is cut keeps the screen, and any other refusal has its own sentence', () => {
  const cut: Connection = { state: 'interrupted', since: 0 };
  expect(screenOf({ connection: cut, view: joined })).toEqual({ name: 'joined', view: joined });
  expect(screenOf({ connection: up, view: null })).toEqual({ name: 'connecting' });
  const refused: Connection = { state: 'refused', code: 'REPLACED' };
  expect(screenOf({ connection: refused, view: null })).toEqual({
    name: 'refused',
    code: 'REPLACED',
  });
});

it('[HS25] a phone that takes the call along waits until it is there, and shows the call then', () => {
  const moving: HandsetView = { ...joined, stage: 'moving' };
  expect(screenOf({ connection: up, view: moving })).toEqual({ name: 'moving' });
  const carried: HandsetView = { ...joined, stage: 'carried', waiting: false, summary: null };
  expect(screenOf({ connection: up, view: carried })).toEqual({ name: 'carried', view: carried });
});
