import type { HostContents } from './host.ts';
import { isHarmlessKey } from './keys.ts';
import type { Log } from './log.ts';
import { isKioskPage } from './pages.ts';

interface Preventable {
  preventDefault(): void;
}

const prevent = (event: Preventable): void => {
  event.preventDefault();
};

/** Nothing but the kiosk's own pages, in whatever frame; loads by the shell itself do not ask. */
function limitNavigation(contents: HostContents, origin: string, log: Log): void {
  const stayHome = (details: Preventable & { readonly url: string }): void => {
    if (isKioskPage(details.url, origin)) return;
    details.preventDefault();
    log('navigation-refused');
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.setWindowOpenHandler(() => {
    log('window-refused');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', prevent);
  // Going back asks none of the above. Without a history there is nothing to go back to, whatever asks for it.
  contents.on('did-navigate', () => {
    contents.navigationHistory.clear();
  });
}

/** Keys, menus and gestures that lead out of the page, or leave it at another size. */
function limitInput(contents: HostContents): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (!isHarmlessKey(input)) event.preventDefault();
  });
  contents.on('context-menu', prevent);
  contents.on('zoom-changed', () => {
    contents.setZoomFactor(1);
  });
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}

/** Locks down all web contents that are created, ours and unexpected ones. */
export function guardContents(contents: HostContents, origin: string, log: Log): void {
  limitNavigation(contents, origin, log);
  limitInput(contents);
  // Preventing this event lets a reload go on although the page wants to ask "really leave?".
  contents.on('will-prevent-unload', prevent);
}
