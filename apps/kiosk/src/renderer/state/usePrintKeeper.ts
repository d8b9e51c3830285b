import { marksDocument, pagesDocument, type KioskView } from '@madoguchi/protocol';
import { useEffect, useMemo } from 'react';
import { useModel } from '../services.ts';
import { PrintKeeper } from './printKeeper.ts';
import { useSharedDocument } from './useSharedDocument.ts';

/** Keeps what the present talk looks at, for the screen after it. */
export function usePrintKeeper(view: KioskView | null): PrintKeeper {
  const model = useModel();
  const keeper = useMemo(() => new PrintKeeper((pageId) => model.pages.get(pageId)), [model]);
  const pages = useSharedDocument(pagesDocument).state;
  const marks = model.document(marksDocument);
  const consultation = view?.consultation ?? null;
  useEffect(() => {
    if (consultation === null) return;
    // Marks are followed here and not by the screen, which would be shown anew at every place of a stroke.
    const follow = () => {
      keeper.follow(consultation, pages, marks?.getSnapshot().state ?? null);
    };
    follow();
    return marks?.subscribe(follow);
  }, [keeper, consultation, pages, marks]);
  return keeper;
}
