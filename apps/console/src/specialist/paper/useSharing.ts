import { codeOf } from '@madoguchi/client';
import { AppError, type ErrorCode } from '@madoguchi/domain';
import { PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { useEffect, useRef, useState } from 'react';
import { pageTitle } from '../../share/pageTitle.ts';
import { shareProblemOf, type ShareProblem } from '../../share/limits.ts';
import { openFile, type OpenFile } from '../../share/openFile.ts';
import {
  hasRoom,
  pageToGiveUp,
  sheetId,
  sheetOf,
  sheetsWanted,
  type SharedFile,
} from '../../share/sheets.ts';
import type { PageWork } from './usePageWork.ts';

/** A file that is open on this computer and shown sheet by sheet. */
type Shared = SharedFile & { readonly file: OpenFile };

/** Why something is not shown: the file, the list of pages, or the server. */
export type SharingFailure = ShareProblem | 'full' | { readonly code: ErrorCode };

/** Files of this computer that a specialist shows. */
export interface SharingWork {
  /** The title of the file that is being opened. */
  readonly opening: string | null;
  readonly isSending: boolean;
  readonly failure: SharingFailure | null;
  /** Which sheet of an open file is looked at, and of how many. */
  readonly at: { readonly number: number; readonly of: number } | null;
  /** Opens a file and shows its first sheet; answers whether it could be opened. */
  share(file: Blob, title: string): Promise<boolean>;
  /** Turns to a sheet of the file that is looked at. */
  turnTo(number: number): void;
}

/** Shows files: what anybody turns to becomes a page, and the sheet after it, and nothing else of a file. */
export function useSharing(work: PageWork): SharingWork {
  const [files, setFiles] = useState<readonly Shared[]>([]);
  const [opening, setOpening] = useState<string | null>(null);
  const [failure, setFailure] = useState<SharingFailure | null>(null);
  const isSending = useSending(files, work, setFailure);
  useClosing(files);
  const { surface, looked, look } = work;
  const at = placeOf(files, surface ?? looked);
  return {
    ...{ opening, isSending, failure },
    at: at && { number: at.number, of: at.file.sheets },
    async share(blob, title) {
      setFailure(null);
      setOpening(title);
      try {
        const file = await openFile(blob, title);
        const shared: Shared = { id: crypto.randomUUID(), sheets: file.sheets, file };
        setFiles((before) => [...before, shared]);
        look(sheetId(shared, 1));
        return true;
      } catch (error) {
        setFailure(shareProblemOf(error));
        return false;
      } finally {
        setOpening(null);
      }
    },
    turnTo(number) {
      if (at && number >= 1 && number <= at.file.sheets) look(sheetId(at.file, number));
    },
  };
}

function placeOf(files: readonly Shared[], surface: string | null) {
  if (surface === null) return null;
  for (const file of files) {
    const number = sheetOf(file, surface);
    if (number !== null) return { file, number };
  }
  return null;
}

/** Sends the sheets that are wanted, one after the other; answers whether one is under way. */
function useSending(
  files: readonly Shared[],
  work: PageWork,
  onFailure: (failure: SharingFailure) => void,
): boolean {
  const [isSending, setSending] = useState(false);
  /** What could not be sent is not tried again until the file is opened anew. */
  const given = useRef(new Set<string>());
  const newest = useRef({ work, onFailure });
  useEffect(() => {
    newest.current = { work, onFailure };
  });
  const { pages, looking } = work.there;
  useEffect(() => {
    if (isSending) return;
    const seen = Object.values(looking).filter((surface) => surface !== undefined);
    const next = files
      .flatMap((file) => sheetsWanted(file, seen, pages).map((number) => ({ file, number })))
      .find(({ file, number }) => !given.current.has(sheetId(file, number)));
    if (!next) return;
    const { file, number } = next;
    given.current.add(sheetId(file, number));
    const makesRoom = pageToGiveUp(file, seen, pages);
    if (makesRoom === null && !hasRoom(pages)) {
      newest.current.onFailure('full');
      return;
    }
    setSending(true);
    send(newest.current.work, file, { number, makesRoom }).then(
      () => setSending(false),
      (error: unknown) => {
        setSending(false);
        newest.current.onFailure(
          error instanceof AppError ? { code: codeOf(error) } : shareProblemOf(error),
        );
      },
    );
  }, [files, pages, looking, isSending]);
  return isSending;
}

async function send(
  work: PageWork,
  { file, ...shared }: Shared,
  { number, makesRoom }: { readonly number: number; readonly makesRoom: string | null },
): Promise<void> {
  const { picture, width, height } = await file.sheet(number);
  if (makesRoom !== null) work.remove(makesRoom);
  const id = sheetId(shared, number);
  await work.pictures.put(id, picture);
  const page: Omit<Page, 'by'> = {
    ...{ id, kind: 'shared', type: 'image/jpeg', width, height, bytes: picture.size },
    ...{ title: pageTitle(file.title), shape: PLAIN_SHAPE, sheet: { number, of: file.sheets } },
  };
  work.add(page);
}

/** A file is forgotten with the call. */
function useClosing(files: readonly Shared[]): void {
  const open = useRef(files);
  useEffect(() => {
    open.current = files;
  }, [files]);
  useEffect(
    () => () => {
      for (const { file } of open.current) file.close();
    },
    [],
  );
}
