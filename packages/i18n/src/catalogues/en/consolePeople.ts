import type { Translated } from '../shape.ts';
import type { consolePeople as source } from '../ja/consolePeople.ts';

/** What the console says of who else is in a call, in English. */
export const consolePeople: Translated<typeof source> = {
  people: {
    title: 'Present',
    count: '{count}',
    me: 'You',
    named: '{name} ({kind})',
    /** Of several who are called the same. */
    nth: '{name} {number}',
    kinds: {
      resident: 'Resident',
      specialist: 'specialist',
      colleague: 'colleague',
      headOffice: 'head office',
      centerStaff: 'centre staff',
      partner: 'partner',
      interpreter: 'interpreter',
    },
    states: {
      held: 'on hold',
      away: 'reconnecting',
      noPicture: 'voice only',
      invited: 'no answer yet',
    },
    sendAway: 'Send away',
    sendAwayFor: 'Send {name} away',
    withdraw: 'Withdraw',
    withdrawFor: 'Withdraw the invitation of {name}',
    part: 'Leave',
    partTitle: 'Leave the call?',
    partBody: 'Your colleague goes on with it. To come back you have to be asked again.',
  },
  lobby: {
    title: '{who} is in the lobby',
    lead: 'Once inside they see and hear you and the resident.',
    away: 'Their connection is down for the moment. You can wait for them.',
    admit: 'Let in',
    refuse: 'Refuse',
    refuseTitle: 'Refuse {who}?',
    refuseBody: 'The link that they were given will open nothing any more.',
  },
  asked: {
    title: '{name} asks you to join a consultation',
    later: 'You can join when your own consultation is over.',
    join: 'Join',
    refuse: 'Refuse',
  },
  invite: {
    button: 'Invite',
    title: 'Invite somebody to this consultation',
    lead: 'Everybody, the resident too, sees the name of whoever you invite.',
    staff: 'Staff',
    filter: 'Filter by name or desk',
    ask: 'Ask',
    askFor: 'Ask {name}',
    nobody: 'Nobody fits. Try a shorter word.',
    guest: 'Somebody without an account',
    guestHint:
      'Makes a link for this consultation alone. They wait in the lobby until you let them in.',
    kind: 'Who is it?',
    name: 'Name on the screens',
    nameHints: {
      interpreter: 'e.g. sign language interpreter',
      partner: 'name of the organisation',
    },
    nameMissing: 'Enter the name that the screens show.',
    makeLink: 'Make the link',
  },
  guestLink: {
    title: 'Link for {name}',
    lead: 'Show it or send it to them. It works once,',
    until: 'until {time}.',
    qr: 'Two-dimensional code of the link',
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the link and copy it by hand.',
    once: 'It cannot be seen again. Until it is used you can withdraw it under “Present”.',
    done: 'Done, close',
  },
};
