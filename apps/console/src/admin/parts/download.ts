import { withMark } from './csvFile.ts';

/** Hands a CSV to the person as a file of this name. */
export function downloadCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(
    new Blob([withMark(csv)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
