import type { FileContent } from '@madoguchi/protocol';
import { Button, useAction } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { saveFile } from '../../app/givenFile.ts';

const TYPES = {
  pdf: 'application/pdf',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

interface FileButtonProps {
  readonly label: string;
  /** Without its ending. */
  readonly name: string;
  readonly as: keyof typeof TYPES;
  readonly read: () => Promise<FileContent>;
}

/** Saves a file that the server makes. */
export function FileButton({ label, name, as, read }: FileButtonProps) {
  const { busy, failure, perform, dismiss } = useAction<'write'>();
  const write = () =>
    void perform('write', async () => saveFile(`${name}.${as}`, await read(), TYPES[as]));
  return (
    <>
      <Button aria-busy={busy !== null} onClick={write}>
        {label}
      </Button>
      <FailureNotice code={failure} onClose={dismiss} />
    </>
  );
}
