import { openGallery } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Shows the screen that the address asks for, or without any a link to each, by name with its address. */
export function showScreens(
  screens: Readonly<Record<string, string>>,
  screenOf: (wanted: URLSearchParams) => ReactNode,
): void {
  openGallery(() => {
    const root = createRoot(document.getElementById('root') as HTMLElement);
    const { search } = location;
    root.render(search === '' ? listOf(screens) : screenOf(new URLSearchParams(search)));
    return () => root.unmount();
  });
}

const listOf = (screens: Readonly<Record<string, string>>): ReactNode => (
  <ul>
    {Object.entries(screens).map(([name, address]) => (
      <li key={name}>
        <a href={`?${address}`}>{name}</a>
      </li>
    ))}
  </ul>
);
