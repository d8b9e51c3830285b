/** Pictures of states. */
export const stateShapes = {
  ticket: <path d="M4 12h40v8a4 4 0 0 0 0 8v8H4v-8a4 4 0 0 0 0-8ZM31 12v4M31 22v4M31 32v4" />,
  person: (
    <>
      <circle cx="24" cy="15" r="8" />
      <path d="M8 43a16 16 0 0 1 32 0" />
    </>
  ),
  people: (
    <>
      <circle cx="17" cy="17" r="7" />
      <path d="M4 41a13 13 0 0 1 26 0M31 10a7 7 0 0 1 0 14M35 29a13 13 0 0 1 9 12" />
    </>
  ),
  chair: <path d="M14 5v22h20v15M14 27v15M34 27l-3-9H14" />,
  bell: (
    <>
      <path d="M8 36c4-4 4-8 4-15a12 12 0 0 1 24 0c0 7 0 11 4 15Z" />
      <path d="M20 42h8" />
    </>
  ),
  'no-recording': (
    <>
      <circle cx="24" cy="24" r="19" />
      <circle cx="24" cy="24" r="6" />
      <path d="m11 37 26-26" />
    </>
  ),
  'face-good': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M14 28a11 11 0 0 0 20 0" />
    </>
  ),
  'face-fair': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M15 31h18" />
    </>
  ),
  'face-bad': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M14 34a11 11 0 0 1 20 0" />
    </>
  ),
  clock: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M24 12v13l8 6" />
    </>
  ),
  info: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M24 22v12M24 14.5v.1" />
    </>
  ),
  warning: (
    <>
      <path d="M24 6 4 41h40Z" />
      <path d="M24 20v10M24 35.5v.1" />
    </>
  ),
  done: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="m15 25 7 7 12-15" />
    </>
  ),
  chart: <path d="M6 6v36h36M15 34V22M25 34V12M35 34v-8" />,
  signal: <path d="M7 41v-7M18 41V27M29 41V18M40 41V8" />,
  'signal-weak': <path d="M7 41v-7M18 41V27M29 41v-2M40 41v-2" />,
  building: (
    <>
      <path d="M8 42V8h22v34M30 20h10v22M4 42h40" />
      <path d="M15 16h8M15 24h8M15 32h8" />
    </>
  ),
  bag: (
    <>
      <path d="M8 16h32l3 26H5Z" />
      <path d="M16 22v-8a8 8 0 0 1 16 0v8" />
    </>
  ),
  cut: (
    <path d="M4 32c8 0 7-14 16-14M44 16c-8 0-7 14-16 14M18 6l3 6M10 11l6 3M30 42l-3-6M38 37l-6-3" />
  ),
  device: (
    <>
      <rect x="6" y="6" width="36" height="28" rx="3" />
      <path d="M24 34v8M14 42h20" />
    </>
  ),
};
