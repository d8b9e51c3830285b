import type { Clock } from './clock.ts';
import { mainParty } from './call/mainParty.ts';
import { browserClock } from './clock.ts';
import type { Snapshot } from './models.ts';
import type { Observable } from './store.ts';

/** A first picture takes about 80 ms; when none comes the screens must not wait for it. */
const PATIENCE_MS = 300;

/**
 * The same observable, except that when a call goes live its screens change after the first picture
 * was seen. Building a call screen keeps a page busy for 100 ms (measured on two cores), in which no
 * picture could come; a `<video>` that stands ready shows it at once.
 *
 * @param nextPicture resolves when the next picture of a stream has been presented
 */
export function pictureFirst<View>(
  model: Observable<Snapshot<View>>,
  nextPicture: (stream: MediaStream) => Promise<void>,
  clock: Clock = browserClock,
): Observable<Snapshot<View>> {
  const listeners = new Set<() => void>();
  let shown = model.getSnapshot();
  let held: object | null = null;
  let leave: () => void = () => undefined;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const hold = (stream: MediaStream): void => {
    const turn = {};
    const end = (): void => {
      if (held !== turn) return;
      held = null;
      callOff();
      tell();
    };
    held = turn;
    const callOff = clock.after(PATIENCE_MS, end);
    void nextPicture(stream).then(end);
  };

  const changed = (): void => {
    if (held !== null) return;
    const next = model.getSnapshot();
    const stream = goesLive(shown, next);
    if (stream !== null) {
      hold(stream);
      return;
    }
    shown = next;
    tell();
  };

  return {
    getSnapshot: () => {
      if (held === null) shown = model.getSnapshot();
      return shown;
    },
    subscribe: (listener) => {
      if (listeners.size === 0) leave = model.subscribe(changed);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) leave();
      };
    },
  };
}

/** The stream whose first picture is about to come; `null` where nothing is to be waited for. */
function goesLive<View>(before: Snapshot<View>, after: Snapshot<View>): MediaStream | null {
  const wasReady = before.call?.phase === 'ready' || before.call?.phase === 'preparing';
  if (!wasReady || after.call?.phase !== 'live') return null;
  const main = mainParty(after.call);
  return main?.sending.camera === true ? main.stream : null;
}
