import { Button, QrCode, StatusBanner } from '@madoguchi/ui-kit';
import { useId, useState, type ReactNode } from 'react';
import './oneTimeLink.css';

interface OneTimeLinkProps {
  readonly link: string;
  /** The labels, in the words of the dialog that shows the link. */
  readonly words: {
    readonly qr: string;
    readonly link: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  /** Further buttons beside copying. */
  readonly children?: ReactNode;
}

/** A link that is shown once, large: to scan, to read, to copy. */
export function OneTimeLink({ link, words, children }: OneTimeLinkProps) {
  const id = useId();
  const { copied, copy } = useCopy(link);
  return (
    <div className="one-time-link">
      <QrCode className="one-time-link__code" text={link} label={words.qr} />
      <div className="one-time-link__text">
        <label htmlFor={id}>{words.link}</label>
        <textarea
          id={id}
          className="field__control"
          readOnly
          rows={4}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <div className="one-time-link__buttons">
          <Button icon="copy" onClick={copy}>
            {words.copy}
          </Button>
          {children}
        </div>
        <StatusBanner tone={copied === 'no' ? 'warning' : 'done'}>
          {copied && (copied === 'yes' ? words.copied : words.notCopied)}
        </StatusBanner>
      </div>
    </div>
  );
}

/** Puts a text on the clipboard, and says whether it got there. */
function useCopy(text: string) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return { copied, copy };
}
