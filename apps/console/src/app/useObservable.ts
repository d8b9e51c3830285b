import type { Observable } from '@madoguchi/client';
import { useSyncExternalStore } from 'react';

/** The present value of an observable; the component follows its changes. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(
    (listener) => observable.subscribe(listener),
    () => observable.getSnapshot(),
  );
}
