import './FaceToFace.css';

/** The picture of the first screen: two people who talk with each other through a screen. */
export function FaceToFace() {
  return (
    <div className="face-to-face" aria-hidden="true">
      <svg viewBox="0 0 960 520" preserveAspectRatio="xMidYMax slice" focusable="false">
        <Town />
        <ScreenWithSpecialist />
        <Desk />
        <Resident />
      </svg>
    </div>
  );
}

/** Roofs and trees of the neighbourhood. */
function Town() {
  return (
    <g>
      <path className="ftf-hill" d="M0 400C160 330 300 350 480 342s330-58 480 18v160H0Z" />
      <path className="ftf-house" d="M52 236 128 172l76 64v150H52Z" />
      <path className="ftf-roof" d="M34 246 128 166l94 80" />
      <rect className="ftf-window" x="84" y="262" width="34" height="34" rx="4" />
      <rect className="ftf-window" x="138" y="262" width="34" height="34" rx="4" />
      <path className="ftf-house" d="M762 214h142v172H762Z" />
      <path className="ftf-roof" d="M748 214h170" />
      <rect className="ftf-window" x="788" y="240" width="34" height="34" rx="4" />
      <rect className="ftf-window" x="844" y="240" width="34" height="34" rx="4" />
      <rect className="ftf-window" x="788" y="296" width="34" height="34" rx="4" />
      <rect className="ftf-window" x="844" y="296" width="34" height="34" rx="4" />
      <path className="ftf-trunk" d="M24 404v-60M936 404v-66" />
      <circle className="ftf-tree" cx="24" cy="316" r="44" />
      <circle className="ftf-tree" cx="938" cy="304" r="50" />
    </g>
  );
}

function ScreenWithSpecialist() {
  return (
    <g>
      <path className="ftf-frame" d="M432 372h96l14 66H418Z" />
      <rect className="ftf-frame" x="232" y="38" width="496" height="346" rx="26" />
      <clipPath id="ftf-screen">
        <rect x="250" y="56" width="460" height="310" rx="14" />
      </clipPath>
      <g clipPath="url(#ftf-screen)">
        <rect className="ftf-screen" x="250" y="56" width="460" height="310" />
        <path className="ftf-shelf" d="M250 122h460M250 196h460" />
        <path
          className="ftf-books"
          d="M286 86h14v36h-14zM306 94h14v28h-14zM326 82h14v40h-14zM620 160h14v36h-14zM640 168h14v28h-14zM660 156h14v40h-14z"
        />
        <path className="ftf-suit" d="M338 388c0-92 50-128 142-128s142 36 142 128Z" />
        <path className="ftf-shirt" d="M440 262h80l-40 64Z" />
        <path className="ftf-lanyard" d="M436 264l44 76 44-76" />
        <rect className="ftf-card" x="458" y="338" width="44" height="34" rx="5" />
        <path className="ftf-skin" d="M452 228h56v40q-28 26-56 0Z" />
        <ellipse className="ftf-skin" cx="480" cy="180" rx="62" ry="68" />
        <path
          className="ftf-hair"
          d="M412 186c-8-66 24-100 70-100s76 32 66 100c-8-32-22-46-36-54-22 16-60 20-80 14-10 8-16 22-20 40Z"
        />
        <circle className="ftf-eye" cx="456" cy="184" r="6" />
        <circle className="ftf-eye" cx="504" cy="184" r="6" />
        <path className="ftf-smile" d="M456 210q24 22 48 0" />
      </g>
    </g>
  );
}

function Desk() {
  return (
    <g>
      <path className="ftf-desk" d="M0 438h960v82H0Z" />
      <path className="ftf-paper" d="m604 452 118-8 26 54-132 10Z" />
      <path className="ftf-lines" d="m630 466 68-5M636 480l78-6M643 494l48-4" />
      <path className="ftf-pen" d="m770 500 34-52" />
    </g>
  );
}

/** The resident, seen from behind. */
function Resident() {
  return (
    <g>
      <path className="ftf-knit" d="M188 520c4-76 46-110 112-110s108 34 112 110Z" />
      <path className="ftf-neck" d="M276 378h48v44q-24 16-48 0Z" />
      <ellipse className="ftf-grey" cx="300" cy="344" rx="58" ry="62" />
      <circle className="ftf-grey" cx="300" cy="276" r="24" />
      <path className="ftf-strand" d="M262 330q38 34 76 0M268 362q32 24 64 0" />
    </g>
  );
}
