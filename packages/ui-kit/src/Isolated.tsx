import { revealed, shownText } from '@madoguchi/domain';
import { Ruby } from './Ruby.tsx';

interface IsolatedProps {
  /** A name or another text that people made. */
  readonly children: string;
  /** Shows hidden and broken characters as their numbers, for whoever can put them right. */
  readonly reveal?: boolean;
  /** Shows the readings that it carries (漢字《かんじ》) as such. */
  readonly ruby?: boolean;
  readonly className?: string;
}

/** A text that people made: whatever is in it, it turns none of the words around it (TX5). */
export function Isolated({ children, reveal = false, ruby = false, className }: IsolatedProps) {
  const text = reveal ? revealed(children) : shownText(children);
  return <bdi className={className}>{ruby ? <Ruby>{text}</Ruby> : text}</bdi>;
}
