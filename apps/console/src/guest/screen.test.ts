import { GUEST_ENDINGS } from '@madoguchi/domain';
import type { GuestView } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../app/useLanguage.ts';
import { screenOf } from './screen.ts';

const inLobby: GuestView = { stage: 'inLobby', name: '手話通訳', leadName: '佐藤' };
const present: GuestView = {
  stage: 'present',
  ...{ name: '手話通訳', leadName: '佐藤', consultationId: 'c1', topicName: { ja: '介護' } },
  ...{ residentHeld: false, mySeat: 'guest:p1', present: [] },
};
const over: GuestView = { stage: 'over', because: 'consultationOver' };
const up = { state: 'up' } as const;
const invalid = { state: 'refused', code: 'INVITATION_INVALID' } as const;
const shown = (connection: Parameters<typeof screenOf>[0]['connection'], view: GuestView | null) =>
  screenOf({ connection, view }).name;

describe('the page of a guest', () => {
  it('[PT22] shows the lobby until the specialist admits them, then the call', () => {
    expect(shown({ state: 'connecting' }, null)).toBe('connecting');
    expect(shown(up, inLobby)).toBe('lobby');
    expect(shown(up, present)).toBe('call');
  });

  it('[PT22] keeps the screen while the connection is interrupted', () => {
    expect(shown({ state: 'interrupted', since: 0 }, present)).toBe('call');
  });

  it('[PT23] says that it is over, also to a guest who returns too late', () => {
    expect(shown(up, over)).toBe('over');
    expect(shown(invalid, over)).toBe('over');
    expect(shown(invalid, present)).toBe('over');
  });

  it.each(GUEST_ENDINGS)('[PT31] says why, as the server does: %s', (because) => {
    const screen = screenOf({ connection: up, view: { stage: 'over', because } });
    expect(screen).toEqual({ name: 'over', because });
  });

  it('[PT31] does not say that the consultation is over when only the part in it may be', () => {
    const screen = screenOf({ connection: invalid, view: present });
    expect(screen).toEqual({ name: 'over', because: 'partOver' });
  });

  it('[PT23] says that the link does not work where there never was a consultation', () => {
    expect(shown(invalid, null)).toBe('link');
  });

  it('[PT23] says in words why nothing else goes', () => {
    const replaced = { state: 'refused', code: 'REPLACED' } as const;
    expect(screenOf({ connection: replaced, view: present })).toEqual({
      ...{ name: 'refused', code: 'REPLACED' },
    });
  });
});

it('[PT24] speaks the language of the browser, and English where it has neither of ours', () => {
  expect(languageOf(['ja-JP', 'en-US'])).toBe('ja');
  expect(languageOf(['en-GB', 'ja'])).toBe('en');
  expect(languageOf(['vi-VN', 'ja'])).toBe('ja');
  expect(languageOf(['vi-VN'])).toBe('en');
  expect(languageOf([])).toBe('ja');
});
