import type { kioskBar as source } from '../ja/kioskBar.ts';
import type { Translated } from '../shape.ts';

/** What the lower bar of the kiosk leads to, in やさしい日本語; readings are written 漢字《かんじ》. */
export const kioskBar: Translated<typeof source> = {
  call: {
    button: '職員《しょくいん》を よぶ',
    calling: '職員《しょくいん》を よんで います',
    callingLead: 'この 画面《がめん》の 近《ちか》くで 待《ま》って ください。',
    slow: 'まだ 返事《へんじ》が ありません',
    slowLead: 'いま よんで います。いそぐ ときは カウンターで 言《い》って ください。',
    coming: '職員《しょくいん》が 来《き》ます',
    comingLead: 'この まま 待《ま》って ください。',
    aloud: '職員《しょくいん》を よんで ください',
    aloudLead: 'いま つながって いません。カウンターの 人《ひと》に 言《い》って ください。',
    aloudLater: 'つながったら 職員《しょくいん》の 画面《がめん》にも 知《し》らせます。',
    refused: 'いまは この 画面《がめん》から よべません',
    refusedLead: 'カウンターの 職員《しょくいん》に 言《い》って ください。',
    withdraw: 'とりけす',
    here: '職員《しょくいん》が 来《き》ました',
  },
  helper: {
    with: '職員《しょくいん》の {name}さんが 手《て》つだって います',
    alone: 'ひとりで つづける',
  },
  practice: {
    now: '練習《れんしゅう》を して います。本当《ほんとう》の 相談《そうだん》では ありません',
    end: '練習《れんしゅう》を おわる',
  },
  driving: {
    told: {
      textLarger: '職員《しょくいん》が 文字《もじ》を 大《おお》きく しました',
      textSmaller: '職員《しょくいん》が 文字《もじ》を 小《ちい》さく しました',
      louder: '職員《しょくいん》が 音《おと》を 大《おお》きく しました',
      quieter: '職員《しょくいん》が 音《おと》を 小《ちい》さく しました',
      language: '職員《しょくいん》が ことばを かえました',
      nextPage: '職員《しょくいん》が つぎの ページを 出《だ》しました',
      pageBefore: '職員《しょくいん》が 前《まえ》の ページを 出《だ》しました',
      camera: '職員《しょくいん》が カメラを かえました',
      refused: '職員《しょくいん》は もう この 画面《がめん》を かえません',
    },
    undo: 'もとに もどす',
    refuse: 'かえないで ほしい',
    allow: '職員《しょくいん》に かえて もらう',
  },
  outOfOrder: {
    title: 'この 機械《きかい》は いま 休《やす》みです',
    reason: {
      broken: 'いま なおして います。',
      maintenance: 'いま そうじを して います。',
      room: 'この 場所《ばしょ》を ほかの ことに 使《つか》って います。',
      other: 'すこし 待《ま》って ください。',
    },
    elsewhere: 'ほかの 機械《きかい》を 使《つか》って ください',
    staff: 'カウンターの 職員《しょくいん》に 言《い》って ください。',
  },
  readAloud: {
    on: '声《こえ》で 聞《き》く',
    off: '声《こえ》を やめる',
    pause: '止《と》める',
    goOn: 'つづける',
    again: 'もういちど 聞《き》く',
    missing: 'この ことばの 声《こえ》は まだ ありません。画面《がめん》を 見《み》て ください。',
  },
  leave: {
    visit: 'やめて はじめに もどりますか',
    visitLead: '入《い》れた ことは 消《き》えます。',
    queue: '待《ま》つのを やめますか',
    queueLead: 'あなたの 番号《ばんごう》は なくなります。',
    end: 'はじめの 画面《がめん》に もどりますか',
    endLead: 'この 画面《がめん》は もう 見《み》る ことが できません。',
    stay: 'つづける',
  },
};
