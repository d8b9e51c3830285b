/** Pictures of what one writes with. */
export const markShapes = {
  arrow: <path d="M8 40 38 10M20 9h19v19" />,
  circle: <ellipse cx="24" cy="24" rx="19" ry="16" />,
  box: <rect x="6" y="9" width="36" height="30" rx="2" />,
  number: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M19 17l6-4v22" />
    </>
  ),
  pointer: (
    <>
      <circle cx="24" cy="24" r="6" />
      <path d="M24 4v8M24 36v8M4 24h8M36 24h8" />
    </>
  ),
  eraser: <path d="m20 41-13-13 21-21 15 15-19 19ZM17 18l15 15M20 41h23" />,
  redo: <path d="M40 18H16a10 10 0 0 0 0 20h14M30 8l10 10-10 10" />,
};
