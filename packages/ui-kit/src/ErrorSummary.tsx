import { useEffect, useRef, type ReactNode } from 'react';
import './ErrorSummary.css';

export interface ErrorSummaryProps {
  readonly title: ReactNode;
  /** The same words as beside the field; `fieldId` is where the link leads. */
  readonly errors: readonly { readonly fieldId?: string; readonly text: ReactNode }[];
}

/** The summary of the errors of a form. It takes the focus whenever the list changes. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [errors]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="error-summary__title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, text }, index) => (
          <li key={index}>
            {fieldId === undefined ? (
              text
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
