/** What a gallery shows when no screen is asked for: a link to each. */
export function ListOfScreens({ screens }: { readonly screens: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.entries(screens).map(([name, address]) => (
        <li key={name}>
          <a href={`?${address}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
