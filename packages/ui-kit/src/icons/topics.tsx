import type { TopicIcon } from '@madoguchi/domain';
import type { ReactNode } from 'react';

/** One picture for each topic of the catalogue. */
export const topicShapes: Record<TopicIcon, ReactNode> = {
  /* Two people, one a little bent, arm in arm. */
  care: (
    <>
      <circle cx="16" cy="10" r="5" />
      <path d="M10 42V25a6 6 0 0 1 12 0v17" />
      <circle cx="34" cy="15" r="5" />
      <path d="M28 42V30a6 6 0 0 1 10-4l2 16M22 28l6 3M44 30v12" />
    </>
  ),
  /* A grown-up holding a child's hand. */
  child: (
    <>
      <circle cx="17" cy="9" r="5" />
      <path d="M9 42V24a8 8 0 0 1 15-4l4 9" />
      <path d="M17 30v12" />
      <circle cx="34" cy="22" r="4.5" />
      <path d="M28 42v-8a6 6 0 0 1 12 0v8" />
    </>
  ),
  /* A wheelchair and its person. */
  disability: (
    <>
      <circle cx="19" cy="8" r="4" />
      <path d="M19 15v14h13l5 11h4M20 21h10" />
      <path d="M14 25a10 10 0 1 0 15 13" />
    </>
  ),
  /* A heart with a pulse. */
  health: (
    <>
      <path d="M24 41S6 31 6 18.5A9.5 9.5 0 0 1 24 14a9.5 9.5 0 0 1 18 4.5C42 31 24 41 24 41Z" />
      <path d="M12 24h6l4-7 5 12 3-5h6" />
    </>
  ),
  /* Hands under a roof of help: a bowl of rice, everyday life. */
  livelihood: (
    <>
      <path d="M6 26h36a18 15 0 0 1-11 14H17A18 15 0 0 1 6 26Z" />
      <path d="M12 26a12 10 0 0 1 24 0M18 6v4M24 5v6M30 6v4" />
    </>
  ),
  /* An insurance card. */
  insurance: (
    <>
      <rect x="5" y="10" width="38" height="28" rx="4" />
      <path d="M16 18v12M10 24h12M28 20h9M28 28h9" />
    </>
  ),
  /* A booklet with a yen sign. */
  pension: (
    <>
      <path d="M10 6h26a2 2 0 0 1 2 2v32a2 2 0 0 1-2 2H10Z" />
      <path d="M10 6v36M18 14l6 8 6-8M24 22v12M19 24h10M19 29h10" />
    </>
  ),
  /* A house with a door. */
  housing: (
    <>
      <path d="M5 23 24 7l19 16" />
      <path d="M10 20v21h28V20M20 41V29h8v12" />
    </>
  ),
  /* A tax slip with lines and a coin. */
  tax: (
    <>
      <path d="M34 20V6H8v36h14M15 15h12M15 23h8" />
      <circle cx="34" cy="34" r="9" />
      <path d="m31 30 3 4 3-4M34 34v5M31 36h6" />
    </>
  ),
  /* A certificate with a seal. */
  'family-register': (
    <>
      <path d="M38 24V10l-6-6H10v38h14" />
      <path d="M17 14h12M17 22h12M17 30h6" />
      <circle cx="36" cy="34" r="7" />
      <path d="M36 31v6M33 34h6" />
    </>
  ),
  /* Three people side by side. */
  community: (
    <>
      <circle cx="24" cy="13" r="5.5" />
      <path d="M15 40V30a9 9 0 0 1 18 0v10" />
      <circle cx="9" cy="19" r="4" />
      <path d="M4 40v-7a6 6 0 0 1 6-6" />
      <circle cx="39" cy="19" r="4" />
      <path d="M44 40v-7a6 6 0 0 0-6-6" />
    </>
  ),
  /* A question in a speech bubble. */
  other: (
    <>
      <path d="M8 7h32a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H24l-10 8v-8H8a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3Z" />
      <path d="M19 17a5 5 0 1 1 7 4.5c-1.5.8-2 1.5-2 3.5M24 29.5v.1" />
    </>
  ),
};
