import { expect, test } from 'vitest';
import { createNotifier, type NotifierPage } from './notifier.ts';

const RING = { title: '相談の呼び出し', body: '介護・高齢者 池尻' };

/** A page whose visibility and permission a test sets. */
class FakePage implements NotifierPage {
  static permission: NotificationPermission = 'granted';
  readonly shown: FakeNotification[] = [];
  asked = 0;
  focused = 0;
  seen = true;
  #listener: () => void = () => undefined;
  Notification: typeof Notification | undefined;

  constructor(permission: NotificationPermission = 'granted') {
    const { shown } = this;
    const asked = (): void => void (this.asked += 1);
    class Made extends FakeNotification {
      static permission = permission;
      static requestPermission(): Promise<NotificationPermission> {
        asked();
        Made.permission = 'granted';
        return Promise.resolve('granted');
      }
      constructor(title: string, options: NotificationOptions) {
        super(title, options);
        shown.push(this);
      }
    }
    this.Notification = Made as unknown as typeof Notification;
  }

  isSeen(): boolean {
    return this.seen;
  }

  onSeen(listener: () => void): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = () => undefined;
    };
  }

  focus(): void {
    this.focused += 1;
  }

  look(seen: boolean): void {
    this.seen = seen;
    this.#listener();
  }

  get open(): readonly FakeNotification[] {
    return this.shown.filter(({ closed }) => !closed);
  }
}

class FakeNotification extends EventTarget {
  closed = false;
  readonly title: string;
  readonly options: NotificationOptions;

  constructor(title: string, options: NotificationOptions) {
    super();
    this.title = title;
    this.options = options;
  }

  close(): void {
    this.closed = true;
  }
}

test('[W68] a ring is told by the desktop while the page is out of sight, and not otherwise', () => {
  const page = new FakePage();
  const stop = createNotifier(page).tell(RING);
  expect(page.open).toEqual([]);
  page.look(false);
  expect(page.open).toMatchObject([{ title: RING.title, options: { body: RING.body } }]);
  page.look(true);
  expect(page.open).toEqual([]);
  page.look(false);
  expect(page.open).toHaveLength(1);
  stop();
  page.look(false);
  expect(page.open).toEqual([]);
});

test('[W68] a click brings the page to the front', () => {
  const page = new FakePage();
  page.seen = false;
  createNotifier(page).tell(RING);
  page.shown[0]?.dispatchEvent(new Event('click'));
  expect([page.focused, page.open.length]).toEqual([1, 0]);
});

test('[W68] nobody is asked for the permission but by a press', async () => {
  const page = new FakePage('default');
  page.seen = false;
  const notifier = createNotifier(page);
  notifier.tell(RING)();
  expect([page.asked, page.shown.length]).toEqual([0, 0]);
  let told = 0;
  notifier.permission.subscribe(() => (told += 1));
  await notifier.ask();
  expect([page.asked, told, notifier.permission.getSnapshot()]).toEqual([1, 1, 'granted']);
});

test('[W68] a browser that cannot, or will not, tells nothing and breaks nothing', () => {
  const refusing = function Refusing(): never {
    throw new TypeError('Illegal constructor');
  };
  for (const made of [undefined, Object.assign(refusing, { permission: 'granted' })]) {
    const page = new FakePage();
    page.seen = false;
    page.Notification = made as unknown as typeof Notification | undefined;
    expect(() => createNotifier(page).tell(RING)()).not.toThrow();
  }
});
