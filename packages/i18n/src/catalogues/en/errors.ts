import type { Translated } from '../shape.ts';
import type { errors as source } from '../ja/errors.ts';

/** One sentence for each refusal, in English. */
export const errors: Translated<typeof source> = {
  BAD_REQUEST: 'What was sent could not be read. Please open this page again.',
  BAD_MEDIA_PARAMETERS: 'Camera and sound could not be prepared. Please open this page again.',
  TEXT_BROKEN: 'There is a damaged character. Please remove it and type it again.',
  TEXT_NEWLINE: 'There is a line break where one line is wanted. Please make it one line.',
  TEXT_HIDDEN: 'There are characters that nobody can see. Please remove them and save again.',
  TEXT_EMPTY: 'Something is not filled in. Please type characters that can be seen.',
  TEXT_TOO_LONG: 'There are too many characters. Please make it shorter.',
  NOT_SIGNED_IN: 'Please sign in again.',
  SESSION_IDLE:
    'You were signed out because nothing was done for 15 minutes. To go on, please sign in again.',
  SESSION_OVER:
    'You were signed out because ten hours have passed since you signed in. To go on, please sign in again.',
  SESSION_ENDED:
    'You were signed out by something you did on another screen. Please sign in again. If it was not you, tell your administrator.',
  SESSION_ENDED_BY_ADMIN:
    'An administrator signed you out. Please sign in again, or ask your administrator why.',
  ACCOUNT_DISABLED: 'This account cannot be used now. Please ask your administrator.',
  KIOSK_NOT_ENROLLED: 'This device is not registered yet. Please enter a registration code.',
  WRONG_CREDENTIALS: 'The user name or password is not right. Please check and enter it again.',
  ENROLMENT_CODE_INVALID:
    'This code cannot be used. Please ask an administrator for a new one and enter it.',
  KIOSK_REFUSED:
    'This kiosk’s registration was withdrawn or does not fit. Please ask an administrator for a new registration code.',
  KIOSK_DUPLICATE:
    'Another device with the same registration is connected. Stop the one that is not needed and tell an administrator.',
  KIOSK_KEY_NOT_KEPT:
    'This browser keeps no data, so the device cannot keep its registration. Allow cookies and site data for this page in the settings, and open it again in an ordinary window, at the address you were given.',
  SECOND_FACTOR_WRONG: 'The code is not right or was used already. Please enter a new one.',
  SECOND_FACTOR_NEEDED:
    'The second step has to be set up first. Open this page again and follow the guidance.',
  PASSKEY_NEEDED:
    'An admin needs at least one passkey, so the last one cannot be removed. Add another passkey first.',
  INVITATION_INVALID:
    'This link or code has been used or is too old. Please ask an administrator for a new one.',
  ACCOUNT_LOCKED:
    'There were too many wrong tries, so this way is closed for a while. Wait about 15 minutes, or sign in with a passkey.',
  KIOSK_AWAY: 'The kiosk is not connected. Try again when it is back.',
  NOT_IN_PRACTICE: 'That cannot be done in a practice. End the practice and try again.',
  DRIVING_REFUSED:
    'The resident wants nobody to change their screen. Ask them to change it themselves.',
  STAFF_CODE_WRONG: 'This code is not right. Try again, or use “Help here” on the console.',
  STAFF_CODE_LOCKED:
    'There were too many wrong codes, so this is stopped for 15 minutes. “Help here” on the console works now.',
  PASSWORD_TOO_WEAK:
    'This password is easy to guess. Use at least 12 characters that others would not think of.',
  NAME_TAKEN: 'This name is taken. Please choose another one.',
  CHECKLIST_OPEN:
    'Something is still missing. Finish what is listed, or note that it is not needed, and decide again.',
  STILL_IN_USE: 'It is still in use and cannot be removed. Change what uses it first.',
  LAST_ADMIN:
    'Nobody would be left to administer this system. Make somebody else an administrator first.',
  IMPORT_INVALID:
    'Some rows of the file are wrong, and nothing was changed. Put them right as the list says and choose the file again.',
  HANDSET_CODE_INVALID:
    'This code was used already, or its two minutes are over. Show a new one on the kiosk and read it again.',
  NOT_ALLOWED: 'Your role cannot do this. Please ask an administrator.',
  ORIGIN_NOT_ALLOWED: 'This way in is not open. Please use the address you were given.',
  NOT_YOUR_CONSULTATION: 'A colleague is looking after this person. Please choose from the list.',
  NOT_FOUND: 'This could not be found. Please go back to the first screen.',
  CONSULTATION_NOT_FOUND:
    'This consultation is no longer there. Please go back to the first screen.',
  TOPIC_NOT_AVAILABLE: 'This topic is not available right now. Please choose another one.',
  UNKNOWN_EVENT: 'This page is out of step. Please open it again.',
  WRONG_STATE: 'The screen was out of date. Please look at it again.',
  CLOSED_NOW: 'We are closed right now. You can get a call, an appointment, a number or a paper.',
  CLOSED_THEN: 'The desk is closed then. Please go back and choose another day.',
  SLOT_TAKEN: 'This time has just been booked. Please choose another free time.',
  SLOT_NOT_OFFERED: 'This time cannot be booked. Please choose one of the free times.',
  BOOKING_NOT_FOUND: 'This booking was not found. Please check the number.',
  BOOKING_TOO_EARLY: 'It is too early. Please try again when the time of the booking is near.',
  HANDOFF_INCOMPLETE:
    'The handoff card is not complete. Fill in every field and choose a day that is not past.',
  HANDOFF_NOT_FOUND: 'This handoff is gone. Please choose again from the list.',
  CONTACT_NOT_FOUND: 'This request is gone. Please choose again from the list.',
  PROCEDURE_NOT_FOUND: 'This procedure is gone. Please choose again from the list.',
  RESUME_NOT_FOUND: 'No procedure has this number, center and day. Please look at the slip again.',
  TEMPLATE_GONE: 'This form cannot be used now. Please choose another one.',
  FIELD_HELD: 'Somebody else is writing here. Please wait, or ask to take over.',
  FIELD_CLOSED: 'This field cannot be filled in here. Please choose another one.',
  PROCEDURE_CHANGED: 'Something has changed. Please look again and confirm.',
  PROCEDURE_INCOMPLETE: 'Something is still missing. Please check the marked fields and pages.',
  SIGNATURE_EMPTY: 'The signature is too short. Please write your name again.',
  PAGE_GONE: 'The picture of this page is gone. Please take it again or open it again.',
  CALL_FULL: 'Nobody else fits in. Ask somebody to leave, then invite again.',
  NOT_ADMITTED: 'You are not inside yet. Please wait until you are let in.',
  OFFER_GONE: 'This call is over. Please wait for the next person.',
  KIOSK_BUSY: 'A consultation has already started here. Please stay where you are.',
  KIOSK_OUT_OF_ORDER: 'This kiosk is out of use right now. Please speak to the staff.',
  DUPLICATE_REQUEST: 'We have received this already. Please stay where you are.',
  RESIDENT_HELD:
    'Nothing can be written while the resident is on hold. Resume first, then write again.',
  NOT_AGREED: 'The resident has not agreed yet. Ask them to press “Yes” at the kiosk.',
  PAGES_FULL: 'No more pages fit. Remove pages that are not needed and try again.',
  LIBRARY_FULL: 'The library is full. Remove files that are not used and try again.',
  RECORDINGS_FULL: 'There are too many recordings. Remove some that are not used and try again.',
  RECORDING_SILENT: 'There is no voice in it. Check the microphone and record it again.',
  VOICE_MISSING: 'There is no stand-in voice for these words. Record them.',
  TOO_LARGE: 'This is too long. Please make it shorter and send it again.',
  EXPORT_TOO_LARGE: 'There are too many pictures for one file. Choose one form at a time.',
  FILE_TOO_LARGE: 'This file is too large. Make it smaller and choose it again.',
  FILE_UNUSABLE: 'This file cannot be used. Choose a PDF or a picture (JPEG, PNG, WebP).',
  CLIENT_TOO_OLD: 'This page is an old version. Open it again to get the new one.',
  SERVER_TOO_OLD: 'The service is being updated. Please try again in a little while.',
  TOO_MANY_REQUESTS: 'That was very fast. Please wait a minute and try again.',
  INTERNAL: 'That did not work. Please try again.',
  DOCUMENT_FAILED:
    'The document could not be made. Please try again; if it happens again, tell an administrator.',
  FONT_MISSING:
    'Documents cannot be made right now: fonts are missing on the server. Please tell an administrator.',
  FILE_SEALED: 'This file cannot be opened right now. Please tell an administrator.',
  LEASE_LOST: 'The system is moving to another server. It goes on by itself in a moment.',
  STORAGE_FULL: 'Records cannot be saved right now. Please tell an administrator.',
  MEDIA_UNAVAILABLE:
    'Picture and sound cannot be connected right now. Please wait a little and try again.',
  SHUTTING_DOWN: 'The service is restarting. Please stay where you are.',
  REPLACED: 'This was opened on another screen. To go on here, open the page again.',
  UNREACHABLE: 'The connection is weak right now. Please stay where you are.',
};
