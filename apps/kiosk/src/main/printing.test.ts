import { expect, test, vi } from 'vitest';
import type { Log } from './log.ts';
import { createPrinting } from './printing.ts';
import { TwinContents } from './testing/twinWindow.ts';

function printingOn(...printers: string[]) {
  const contents = new TwinContents();
  contents.printers = printers;
  const log = vi.fn<Log>();
  const printing = createPrinting(log, 20);
  printing.use(contents);
  return { contents, log, printing };
}

test('[E48] the page is printed on A4 at the default printer, without a dialog', async () => {
  const { contents, log, printing } = printingOn('office');
  expect(await printing.print()).toBe('printed');
  const options = { silent: true, printBackground: true, pageSize: 'A4' };
  const said = JSON.stringify({ ...options, margins: { marginType: 'none' } });
  expect(contents.calls).toEqual([`print ${said}`]);
  expect(log).not.toHaveBeenCalled();
});

test('[E48] without a printer nothing is printed, and the page is told', async () => {
  const { contents, log, printing } = printingOn();
  expect(await printing.print()).toBe('noPrinter');
  expect(contents.calls).toEqual([]);
  expect(log).toHaveBeenCalledExactlyOnceWith('not-printed', { reason: 'noPrinter' });
});

test('[E48] a printer that refuses, or never answers, has failed', async () => {
  const { contents, printing } = printingOn('office');
  contents.takesPrints = false;
  expect(await printing.print()).toBe('failed');
  contents.print = () => undefined;
  expect(await printing.print()).toBe('failed');
  expect(await createPrinting(vi.fn<Log>()).print()).toBe('failed');
});
