import type { FileAnswer, FileRequest } from '../fileMessages.ts';
import { ShareError, shareProblemOf } from '../limits.ts';
import { openSheets } from './openSheets.ts';
import type { Sheets } from './sheets.ts';

/** The part of a worker's scope that is needed; the page's own types do not have it. */
interface WorkerScope {
  postMessage(answer: FileAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
let open: Sheets | null = null;

/** Answers what the page asks; the library that reads PDFs talks to itself by the same line. */
scope.addEventListener('message', ({ data }) => {
  if (typeof data !== 'object' || data === null || !('asked' in data)) return;
  const request = data as FileRequest;
  const { asked } = request;
  answerOf(request).then(
    (answer) => scope.postMessage(answer),
    (error: unknown) =>
      scope.postMessage({ asked, type: 'refused', problem: shareProblemOf(error) }),
  );
});

async function answerOf(request: FileRequest): Promise<FileAnswer> {
  const { asked } = request;
  if (request.type === 'open') {
    open = await openSheets(request.file);
    return { asked, type: 'opened', sheets: open.count };
  }
  if (open === null) throw new ShareError('broken');
  return { asked, type: 'sheet', sheet: await open.sheet(request.number) };
}
