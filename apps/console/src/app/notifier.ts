import type { Observable } from '@madoguchi/client';

/** Whether the desktop may tell something; `unsupported` where the browser cannot. */
export type NotificationState = NotificationPermission | 'unsupported';

/** What the desktop tells. Others see it: nothing in it is about a person. */
interface DesktopNotice {
  readonly title: string;
  readonly body: string;
}

/** Desktop notifications, shown while the page is hidden. */
export interface Notifier {
  readonly permission: Observable<NotificationState>;
  /** Asks for the permission; only from within a press of the person. */
  ask(): Promise<void>;
  /** Tells this until the returned function is called, whenever the page is out of sight. */
  tell(notice: DesktopNotice): () => void;
}

/** The parts of a page that a notifier needs. */
export interface NotifierPage {
  /** `undefined` where the browser has no notifications. */
  readonly Notification: typeof Notification | undefined;
  /** Whether the page is visible (Page Visibility). */
  isSeen(): boolean;
  /** Calls back when that may have changed. */
  onSeen(listener: () => void): () => void;
  /** Brings the page to the front. */
  focus(): void;
}

const SEEN_EVENTS = ['visibilitychange', 'focus', 'blur'] as const;

const browserPage: NotifierPage = {
  Notification: 'Notification' in globalThis ? Notification : undefined,
  isSeen: () => document.visibilityState === 'visible' && document.hasFocus(),
  onSeen(listener) {
    for (const name of SEEN_EVENTS) window.addEventListener(name, listener, true);
    return () => {
      for (const name of SEEN_EVENTS) window.removeEventListener(name, listener, true);
    };
  },
  focus: () => window.focus(),
};

/** Makes the notifier of a page. */
export function createNotifier(page: NotifierPage = browserPage): Notifier {
  const { Notification: Shown } = page;
  const listeners = new Set<() => void>();
  const permission = (): NotificationState => Shown?.permission ?? 'unsupported';
  const show = ({ title, body }: DesktopNotice): Notification | null => {
    if (Shown === undefined || permission() !== 'granted') return null;
    try {
      // Notifications of a ring replace each other, and stay on the desktop until the ring ends.
      const shown = new Shown(title, { body, tag: 'ring', requireInteraction: true });
      shown.addEventListener('click', () => {
        page.focus();
        shown.close();
      });
      return shown;
    } catch {
      // Browsers of telephones have the name and refuse to make one.
      return null;
    }
  };
  return {
    permission: {
      subscribe(listener) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      getSnapshot: permission,
    },
    async ask() {
      await Shown?.requestPermission();
      for (const listener of [...listeners]) listener();
    },
    tell(notice) {
      let shown: Notification | null = null;
      const look = (): void => {
        if (!page.isSeen()) shown ??= show(notice);
        else {
          shown?.close();
          shown = null;
        }
      };
      const stop = page.onSeen(look);
      look();
      return () => {
        stop();
        shown?.close();
      };
    },
  };
}
