/** Pictures of what is done with paper. */
export const paperShapes = {
  eye: (
    <>
      <path d="M6 24s7-12 18-12 18 12 18 12-7 12-18 12S6 24 6 24Z" />
      <circle cx="24" cy="24" r="6" />
    </>
  ),
  turn: (
    <>
      <rect x="8" y="20" width="20" height="22" rx="2" />
      <path d="M18 12h12a10 10 0 0 1 10 10v6M34 23l6 6 6-6" />
    </>
  ),
  lighter: (
    <>
      <circle cx="24" cy="24" r="9" />
      <path d="M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3.5 3.5M34.5 34.5 38 38M38 10l-3.5 3.5M13.5 34.5 10 38" />
    </>
  ),
};
