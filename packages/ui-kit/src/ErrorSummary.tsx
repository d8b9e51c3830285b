import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from './shared.ts';
import './ErrorSummary.css';

export interface ErrorSummaryProps {
  readonly title: ReactNode;
  /** The same words as beside the field; `fieldId` is where the link leads. */
  readonly errors: readonly { readonly fieldId?: string; readonly text: ReactNode }[];
  /** One line of short words instead of a list of sentences. */
  readonly short?: boolean;
  /** The fields that have been mended since; they are struck off. */
  readonly mended?: ReadonlySet<string>;
  /** What is said of a mended one beside the stroke. */
  readonly mendedWord?: string;
}

/** The summary of the errors of a form. It takes the focus whenever the list changes. */
export function ErrorSummary({ title, errors, short, mended, mendedWord }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [errors]);
  const isMended = (fieldId: string | undefined) =>
    fieldId !== undefined && mended?.has(fieldId) === true;
  const isDone = errors.every(({ fieldId }) => isMended(fieldId));
  return (
    <div
      className={classes(
        'error-summary',
        short && 'error-summary--short',
        isDone && 'error-summary--done',
      )}
      role="alert"
      tabIndex={-1}
      ref={summary}
    >
      <h2 className="error-summary__title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, text }, index) => (
          <li key={index}>
            {isMended(fieldId) ? (
              <del>
                {text}
                <span className="visually-hidden">{mendedWord}</span>
              </del>
            ) : (
              <ErrorText {...{ text, ...(fieldId === undefined ? {} : { fieldId }) }} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorText({ fieldId, text }: ErrorSummaryProps['errors'][number]) {
  if (fieldId === undefined) return <>{text}</>;
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(fieldId)?.focus();
      }}
    >
      {text}
    </a>
  );
}
