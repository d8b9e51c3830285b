import type { FileContent } from '@madoguchi/protocol';

/** So long the browser may take to begin with a file that opens in a window of its own. */
const OPENING_MS = 60_000;

/** Saves what the server has given under this name. */
export async function saveFile(name: string, content: FileContent, type: string): Promise<void> {
  saveBlob(name, new Blob([await content.arrayBuffer()], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  followLink({ href: address, download: name });
  URL.revokeObjectURL(address);
}

/** Opens a PDF in a window of its own, where it is read and printed; nothing is laid down on the computer. */
export async function openPdf(content: FileContent): Promise<void> {
  const blob = new Blob([await content.arrayBuffer()], { type: 'application/pdf' });
  const address = URL.createObjectURL(blob);
  followLink({ href: address, target: '_blank' });
  setTimeout(() => URL.revokeObjectURL(address), OPENING_MS);
}

function followLink(given: Partial<Pick<HTMLAnchorElement, 'href' | 'download' | 'target'>>): void {
  Object.assign(document.createElement('a'), given).click();
}
