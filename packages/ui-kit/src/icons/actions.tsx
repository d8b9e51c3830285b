/** Pictures of actions. */
export const actionShapes = {
  talk: (
    <>
      <rect x="4" y="12" width="28" height="24" rx="4" />
      <path d="m32 21 12-7v20l-12-7" />
    </>
  ),
  call: (
    <path d="M11 5h7l4 10-5 4a26 26 0 0 0 12 12l4-5 10 4v7a5 5 0 0 1-5 5A33 33 0 0 1 6 10a5 5 0 0 1 5-5Z" />
  ),
  'hang-up': <path d="M4 30c0-8 9-14 20-14s20 6 20 14l-2 4-9-3-1-6a28 28 0 0 0-16 0l-1 6-9 3Z" />,
  back: <path d="M42 24H8M20 11 7 24l13 13" />,
  undo: <path d="M8 18h24a10 10 0 0 1 0 20H16M18 8 8 18l10 10" />,
  down: <path d="M24 6v34M37 27 24 40 11 27" />,
  up: <path d="M24 42V8M11 21 24 8l13 13" />,
  remove: <path d="M7 12h34M18 12V6h12v6M12 12l2 31h20l2-31M20 20v15M28 20v15" />,
  earphones: (
    <>
      <path d="M8 32V24a16 16 0 0 1 32 0v8" />
      <path d="M8 28h6v14H8ZM40 28h-6v14h6Z" />
    </>
  ),
  file: (
    <>
      <path d="M5 40V8h14l5 6h19v26Z" />
      <path d="M24 34V22M18 28l6-6 6 6" />
    </>
  ),
  download: <path d="M24 5v26M13 21l11 11 11-11M6 34v8h36v-8" />,
  link: (
    <path d="M20 28a9 9 0 0 0 13 0l7-7A9 9 0 0 0 27 8l-3 3M28 20a9 9 0 0 0-13 0l-7 7a9 9 0 0 0 13 13l3-3" />
  ),
  next: <path d="M6 24h34M28 11l13 13-13 13" />,
  close: <path d="m10 10 28 28M38 10 10 38" />,
  check: <path d="m7 25 12 12L42 12" />,
  home: (
    <>
      <path d="M5 23 24 7l19 16" />
      <path d="M10 20v21h28V20" />
    </>
  ),
  reload: <path d="M40 24a16 16 0 1 1-5-11.6M36 4v9h-9" />,
  microphone: (
    <>
      <rect x="17" y="4" width="14" height="24" rx="7" />
      <path d="M9 22a15 15 0 0 0 30 0M24 37v7M16 44h16" />
    </>
  ),
  'microphone-off': (
    <>
      <path d="M31 22V11a7 7 0 0 0-13-3.5M17 18v3a7 7 0 0 0 10 6.3M9 22a15 15 0 0 0 23 12.7M38 26a15 15 0 0 0 1-4M24 37v7M16 44h16M6 6l36 36" />
    </>
  ),
  camera: (
    <>
      <rect x="4" y="12" width="28" height="24" rx="4" />
      <path d="m32 21 12-7v20l-12-7" />
    </>
  ),
  'camera-off': (
    <path d="M18 12h10a4 4 0 0 1 4 4v5l12-7v20l-6-3.5M32 33a4 4 0 0 1-4 3H8a4 4 0 0 1-4-4V16a4 4 0 0 1 3-3.9M6 6l36 36" />
  ),
  headset: (
    <>
      <path d="M8 30v-6a16 16 0 0 1 32 0v6M39 39c0 4-4 6-10 6" />
      <path d="M8 27h7v13H8ZM33 27h7v13h-7Z" />
    </>
  ),
  language: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M5 24h38M24 5c-7 5-9 12-9 19s2 14 9 19c7-5 9-12 9-19s-2-14-9-19Z" />
    </>
  ),
  'text-size': <path d="M3 40 15 10l12 30M7 30h16M28 40l8-20 9 20M31 33h11" />,
  volume: (
    <>
      <path d="M5 18h8l11-9v30l-11-9H5Z" />
      <path d="M31 17a10 10 0 0 1 0 14M37 11a18 18 0 0 1 0 26" />
    </>
  ),
  'read-aloud': (
    <>
      <path d="M4 9h15a5 5 0 0 1 5 5v27a5 5 0 0 0-5-4H4Z" />
      <path d="M24 14a5 5 0 0 1 3-4.6M24 41a5 5 0 0 1 5-4h7M33 13a8 8 0 0 1 0 12M39 8a16 16 0 0 1 0 22" />
    </>
  ),
  lower: <path d="M24 5v22M14 18l10 10 10-10M6 34h36M6 42h36" />,
  more: <path d="M24 8v32M8 24h32" />,
  less: <path d="M8 24h32" />,
  hidden: (
    <path d="M12 13C7 16 4 21 3 24c3 7 11 13 21 13 4 0 8-1 11-3M20 11.4l4-.4c10 0 18 6 21 13-1 2-3 5-5 7M20 20a6 6 0 0 0 8 8M6 6l36 36" />
  ),
  hold: <path d="M16 9v30M32 9v30" />,
  handoff: <path d="M5 17h34M30 7l10 10-10 10M43 33H9M18 43 8 33l10-10" />,
  write: (
    <>
      <path d="m31 8 9 9-22 22-11 2 2-11Z" />
      <path d="m26 13 9 9" />
    </>
  ),
  writing: (
    <>
      <path d="M5 7h38v27H22l-9 8v-8H5Z" />
      <path d="M13 16h22M13 24h14" />
    </>
  ),
  handset: (
    <>
      <rect x="13" y="4" width="22" height="40" rx="4" />
      <path d="M21 37h6" />
    </>
  ),
  keyboard: (
    <>
      <rect x="4" y="11" width="40" height="27" rx="4" />
      <path d="M12 19h2M20 19h2M28 19h2M35 19h2M12 25h2M20 25h2M28 25h2M35 25h2M16 32h16" />
    </>
  ),
  'sign-out': <path d="M20 42H8V6h12M18 24h26M34 14l10 10-10 10" />,
  key: (
    <>
      <circle cx="15" cy="33" r="9" />
      <path d="m22 27 20-20M34 15l7 7M28 21l5 5" />
    </>
  ),
  print: (
    <>
      <path d="M13 18V5h22v13M13 35H5V18h38v17h-8" />
      <path d="M13 28h22v15H13Z" />
    </>
  ),
  copy: (
    <>
      <rect x="16" y="16" width="26" height="26" rx="3" />
      <path d="M32 16V6H6v26h10" />
    </>
  ),
  search: (
    <>
      <circle cx="21" cy="21" r="14" />
      <path d="m31 31 12 12" />
    </>
  ),
  'call-back': (
    <>
      <path d="M11 5h7l4 10-5 4a26 26 0 0 0 12 12l4-5 10 4v7a5 5 0 0 1-5 5A33 33 0 0 1 6 10a5 5 0 0 1 5-5Z" />
      <path d="M43 5 30 18M30 8v10h10" />
    </>
  ),
  calendar: (
    <>
      <rect x="5" y="9" width="38" height="34" rx="4" />
      <path d="M5 19h38M15 4v9M33 4v9M14 27h6M28 27h6M14 35h6" />
    </>
  ),
  paper: (
    <>
      <path d="M10 4h19l9 9v31H10Z" />
      <path d="M29 4v9h9M17 23h14M17 30h14M17 37h9" />
    </>
  ),
  erase: <path d="M16 9h27v30H16L4 24ZM22 18l12 12M34 18 22 30" />,
  hands: (
    <path d="M14 26V12a3 3 0 0 1 6 0v10V7a3 3 0 0 1 6 0v15V9a3 3 0 0 1 6 0v14V14a3 3 0 0 1 6 0v16c0 9-5 14-13 14-6 0-9-2-12-7l-8-11a3 3 0 0 1 5-4Z" />
  ),
  speech: (
    <>
      <path d="M5 7h28v19H19l-8 7v-7H5Z" />
      <path d="M38 17h5v18h-5v7l-8-7h-9v-3" />
    </>
  ),
  morning: (
    <>
      <path d="M4 38h40M12 38a12 12 0 0 1 24 0" />
      <path d="M24 8v10M18 13l6-6 6 6M7 24l5 4M41 24l-5 4" />
    </>
  ),
  afternoon: (
    <>
      <circle cx="24" cy="24" r="9" />
      <path d="M24 4v6M24 38v6M4 24h6M38 24h6M10 10l4 4M34 34l4 4M38 10l-4 4M14 34l-4 4" />
    </>
  ),
};
