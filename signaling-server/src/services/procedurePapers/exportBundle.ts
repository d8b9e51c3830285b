import { signedOf } from '@madoguchi/domain';
import { zipSync } from 'fflate';
import type { KeptPaper } from './paperRecord.ts';
import { sha256 } from '../sha256.ts';
import type { EnclosedFile } from './enclosedFiles.ts';
import type { Exported } from './exportTable.ts';
import { numberOf } from './procedurePapers.ts';

/** Who exports, from which desk, and when. */
export interface BundleFacts {
  readonly deskId: string;
  readonly deskName: string;
  readonly staffId: string;
  readonly staffName: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A form with its paper and the pictures that go along. */
export interface Bundled extends Exported {
  readonly paper: KeptPaper;
  readonly enclosed: readonly EnclosedFile[];
}

/** What every manifest says of itself, so that a program knows what it reads. */
const FORMAT = 'madoguchi-procedures/1';

/**
 * The PDFs of procedures and the pictures that go along in one file (ZIP), with a manifest and the checksums of everything in it, as `sha256sum -c` reads
 * them. Names of files are receipt numbers: nothing of a person is in them.
 */
export function bundleOf(papers: readonly Bundled[], facts: BundleFacts): Uint8Array {
  const forms = papers.map(({ procedure, template, paper, enclosed }) => ({
    file: `forms/${numberOf(procedure)}.pdf`,
    receiptNumber: numberOf(procedure),
    template: { id: template.id, version: template.version, title: template.title.ja },
    submittedAt: new Date(paper.submittedAt).toISOString(),
    revision: procedure.revision,
    /** What the signature was given for (SHA-256 of the values as text). */
    signedDigest: signedOf(procedure)?.digest ?? null,
    sha256: paper.sha256,
    bytes: paper.bytes.length,
    /** Characters that are not drawn as they were typed. */
    inexact: paper.inexact,
    enclosed: enclosed.map(({ bytes, ...said }) => ({ ...said, bytes: bytes.length })),
  }));
  const { at, deskId, deskName, staffId, staffName } = facts;
  const manifest = Buffer.from(
    `${JSON.stringify(
      {
        format: FORMAT,
        exportedAt: new Date(at).toISOString(),
        exportedBy: { id: staffId, name: staffName },
        desk: { id: deskId, name: deskName },
        count: forms.length,
        forms,
      },
      null,
      2,
    )}\n`,
  );
  const files: Record<string, Uint8Array> = { 'manifest.json': manifest };
  for (const { procedure, paper, enclosed } of papers) {
    files[`forms/${numberOf(procedure)}.pdf`] = paper.bytes;
    for (const { file, bytes } of enclosed) files[file] = bytes;
  }
  const sums = Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  files['SHA256SUMS'] = Buffer.from(sums.join(''));
  // PDFs and pictures are compressed already.
  return zipSync(files, { level: 0, mtime: new Date(at) });
}
