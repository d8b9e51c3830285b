/** A part of a report as it stands on paper and on a page. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** The heads of the columns; the first is that of the heads of rows. */
      readonly columns: readonly string[];
      readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
    };

/** A report to be written: in Japanese, and the same for the same record. */
export interface ReportDocument {
  readonly title: string;
  /** Below the title: of which year, and whether it is a draft. */
  readonly subtitle: string;
  readonly blocks: readonly ReportBlock[];
  /** `YYYY-MM-DD`: the day that its file names as its own, so that no clock is in it. */
  readonly day: string;
}

/** Makes the accessible PDF of a report: the same document is the same bytes. Rejects as `ProcedureDocuments` does. */
export interface ReportDocuments {
  renderReport(report: ReportDocument): Promise<{ readonly bytes: Uint8Array }>;
}
