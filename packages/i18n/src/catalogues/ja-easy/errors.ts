import type { Translated } from '../shape.ts';
import type { errors as source } from '../ja/errors.ts';

/** One sentence for each refusal, in やさしい日本語. */
export const errors: Translated<typeof source> = {
  BAD_REQUEST:
    'うまく 送《おく》れませんでした。画面《がめん》を もういちど 開《ひら》いて ください。',
  BAD_MEDIA_PARAMETERS:
    'カメラと 音《おと》の 準備《じゅんび》が できませんでした。画面《がめん》を もういちど 開《ひら》いて ください。',
  NOT_SIGNED_IN: 'もういちど サインイン して ください。',
  KIOSK_NOT_ENROLLED:
    'この 機械《きかい》は まだ 使《つか》えません。コードを 入《い》れて ください。',
  WRONG_CREDENTIALS:
    'ユーザー名《めい》か パスワードが ちがいます。もういちど 入《い》れて ください。',
  ENROLMENT_CODE_INVALID:
    'この コードは 使《つか》えません。新《あたら》しい コードを もらって ください。',
  NOT_ALLOWED: 'あなたは これが できません。管理者《かんりしゃ》に 聞《き》いて ください。',
  ORIGIN_NOT_ALLOWED:
    'ここからは つながりません。正《ただ》しい アドレスで 開《ひら》いて ください。',
  NOT_YOUR_CONSULTATION:
    'この 相談《そうだん》は ほかの 人《ひと》が して います。ほかの 人《ひと》を えらんで ください。',
  NOT_FOUND: '見《み》つかりませんでした。はじめの 画面《がめん》に もどって ください。',
  CONSULTATION_NOT_FOUND:
    'この 相談《そうだん》は もう ありません。はじめの 画面《がめん》に もどって ください。',
  TOPIC_NOT_AVAILABLE:
    'この 相談《そうだん》は いま できません。ほかの 相談《そうだん》を えらんで ください。',
  UNKNOWN_EVENT: '画面《がめん》が 古《ふる》いです。もういちど 開《ひら》いて ください。',
  WRONG_STATE: '画面《がめん》が かわりました。もういちど 見《み》て ください。',
  OFFER_GONE:
    'この 呼《よ》び出《だ》しは 終《お》わりました。つぎの 人《ひと》を 待《ま》って ください。',
  ALREADY_SERVING:
    'いま 相談《そうだん》を して います。先《さき》に それを 終《お》えて ください。',
  KIOSK_BUSY: 'もう 相談《そうだん》が 始《はじ》まって います。この まま 待《ま》って ください。',
  DUPLICATE_REQUEST: 'もう 受《う》けつけました。この まま 待《ま》って ください。',
  TOO_LARGE: '長《なが》すぎます。短《みじか》く して ください。',
  CLIENT_TOO_OLD: 'この 画面《がめん》は 古《ふる》いです。もういちど 開《ひら》いて ください。',
  SERVER_TOO_OLD: 'いま 準備《じゅんび》を して います。すこし 待《ま》って ください。',
  TOO_MANY_REQUESTS: 'すこし 速《はや》すぎました。1分《ぷん》 待《ま》って ください。',
  INTERNAL: 'うまく いきませんでした。もういちど やって ください。',
  STORAGE_FULL: 'いま 記録《きろく》が できません。管理者《かんりしゃ》に 言《い》って ください。',
  MEDIA_UNAVAILABLE: 'いま カメラと 音《おと》が つながりません。すこし 待《ま》って ください。',
  SHUTTING_DOWN: 'いま 準備《じゅんび》を して います。この まま 待《ま》って ください。',
  UNREACHABLE: 'いま つながりにくいです。この まま 待《ま》って ください。',
};
