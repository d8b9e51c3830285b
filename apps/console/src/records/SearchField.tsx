import { TextField } from '@madoguchi/ui-kit';
import { Kbd } from '../app/Kbd.tsx';
import { useKeyNames } from '../app/useKeys.ts';
import { intoTheList } from './listKeys.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onWords: (words: string) => void;
  readonly placeholder?: string;
}

/** The words of a page that is searched: its key leads here, and the arrow down from here to what was found. */
export function SearchField({ label, onWords, ...rest }: SearchFieldProps) {
  const { aria } = useKeyNames();
  return (
    <TextField
      {...rest}
      type="search"
      maxLength={100}
      label={
        <>
          {label} <Kbd command="search" />
        </>
      }
      aria-keyshortcuts={aria('search')}
      onChange={(event) => onWords(event.target.value)}
      onKeyDown={intoTheList}
    />
  );
}
