import type { PrintOutcome } from '../ipc/contract.ts';
import type { HostContents } from './host.ts';
import type { Log } from './log.ts';

/** How long a printer may take to accept what is printed; after that the page is told that it failed. */
const PATIENCE_MS = 60_000;

/** Prints the kiosk's page. */
export interface Printing {
  /** The page that is printed from now on. */
  use(contents: HostContents): void;
  print(): Promise<PrintOutcome>;
}

/**
 * Prints the page as its print style sheet has it: on A4, at the system's default printer, without a dialog, which
 * would lead a resident into the system. Nothing of it is written to a file of ours.
 */
export function createPrinting(log: Log, patienceMs = PATIENCE_MS): Printing {
  let page: HostContents | null = null;
  return {
    use(contents) {
      page = contents;
    },
    async print() {
      if (page === null) return 'failed';
      const printers = await page.getPrintersAsync();
      const outcome = printers.length === 0 ? 'noPrinter' : await printed(page, patienceMs);
      if (outcome !== 'printed') log('not-printed', { reason: outcome });
      return outcome;
    },
  };
}

function printed(page: HostContents, patienceMs: number): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('failed'), patienceMs);
    page.print(
      { silent: true, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } },
      (success) => {
        clearTimeout(timer);
        resolve(success ? 'printed' : 'failed');
      },
    );
  });
}
