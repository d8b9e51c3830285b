import { expect, test } from 'vitest';
import { guardContents } from './guard.ts';
import { twinEvent } from './testing/twinParts.ts';
import { TwinContents } from './testing/twinWindow.ts';

const OURS = 'https://madoguchi.example';

function guarded(): TwinContents {
  const contents = new TwinContents();
  guardContents(contents, OURS, () => undefined);
  return contents;
}

/** Whether the shell prevents the event. */
function prevents(name: string, facts: object = {}, ...more: unknown[]): boolean {
  const event = twinEvent(facts);
  guarded().emit(name, event, ...more);
  return event.defaultPrevented;
}

const NAVIGATIONS = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

const INSIDE = ['/kiosk', '/kiosk/', '/kiosk/topics?page=2#top'].map((path) => `${OURS}${path}`);
const OUTSIDE = [
  `${OURS}/`,
  `${OURS}/console`,
  `${OURS}/kiosk-admin`,
  `${OURS}/kiosk/../console`,
  `${OURS}/kiosk/%2e%2e/console`,
  `${OURS}.attacker.example/kiosk`,
  'https://user:secret@madoguchi.example/kiosk',
  'http://madoguchi.example/kiosk',
  'file:///kiosk',
  'javascript:alert(1)',
  'data:text/html,kiosk',
  'not an address',
];

test.each(NAVIGATIONS)('[E6] %s goes to the kiosk and nowhere else', (name) => {
  const refused = [...INSIDE, ...OUTSIDE].filter((url) => prevents(name, { url }));
  expect(refused).toEqual(OUTSIDE);
});

test('[E7] windows are denied and webviews prevented', () => {
  expect(guarded().openHandler?.()).toEqual({ action: 'deny' });
  expect(prevents('will-attach-webview')).toBe(true);
});

const plain = { control: false, alt: false, meta: false };

test.each([
  { ...plain, key: 'あ' },
  { ...plain, key: 'a' },
  { ...plain, key: 'Enter' },
  { ...plain, key: 'Tab' },
  { ...plain, key: 'ArrowLeft' },
  { ...plain, key: 'ZenkakuHankaku' },
  { ...plain, control: true, key: 'C' },
  { ...plain, control: true, key: 'z' },
])('[E8] $key (ctrl: $control) may be typed', (input) => {
  expect(prevents('before-input-event', {}, input)).toBe(false);
});

test.each(
  [
    ...['F1', 'F5', 'F11', 'F12', 'F24', 'BrowserBack', 'LaunchMail', 'ContextMenu', 'PrintScreen'],
  ].map((key) => ({ ...plain, key })),
)('[E8] $key does not reach the page', (input) => {
  expect(prevents('before-input-event', {}, input)).toBe(true);
});

test.each(['r', 'R', 'p', 'o', 'n', 'w', 't', 'i', 'j', 'u', 's', 'q', '+', '-', '0', 'Tab'])(
  '[E8] control with %s does not reach the page',
  (key) => {
    expect(prevents('before-input-event', {}, { ...plain, control: true, key })).toBe(true);
  },
);

test.each(['F4', 'Tab', 'ArrowLeft', 'c', 'd', ' '])(
  '[E8] neither alt nor meta with "%s" reaches the page',
  (key) => {
    expect(prevents('before-input-event', {}, { ...plain, alt: true, key })).toBe(true);
    expect(prevents('before-input-event', {}, { ...plain, meta: true, key })).toBe(true);
  },
);

test('[E8] no context menu, and the page keeps its size', () => {
  expect(prevents('context-menu')).toBe(true);
  const contents = guarded();
  contents.emit('did-finish-load');
  contents.emit('zoom-changed', {}, 'in');
  expect(contents.calls).toEqual([
    'setIgnoreMenuShortcuts true',
    'setZoomFactor 1',
    'setVisualZoomLevelLimits 1 1',
    'setZoomFactor 1',
  ]);
});

test('[E14] a page that would not be left is left', () => {
  expect(prevents('will-prevent-unload')).toBe(true);
});

test('[E47] what was shown before is forgotten with every page', () => {
  const contents = guarded();
  contents.emit('did-navigate', {}, `${OURS}/kiosk`, 200);
  expect(contents.calls.at(-1)).toBe('navigationHistory.clear');
});
