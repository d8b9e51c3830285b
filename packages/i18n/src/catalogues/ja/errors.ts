import type { ErrorCode } from '@madoguchi/domain';

/** One sentence for each refusal of the closed table: what it is, and what to do next. */
export const errors = {
  BAD_REQUEST: '送った内容を 読みとれませんでした。画面を 開きなおしてください。',
  BAD_MEDIA_PARAMETERS: '映像と音声の 準備が できませんでした。画面を 開きなおしてください。',
  NOT_SIGNED_IN: 'もういちど サインインしてください。',
  KIOSK_NOT_ENROLLED: 'この端末は まだ 登録されていません。登録コードを 入れてください。',
  WRONG_CREDENTIALS:
    'ユーザー名か パスワードが ちがいます。たしかめて、もういちど 入れてください。',
  ENROLMENT_CODE_INVALID:
    'このコードは 使えません。管理者に 新しいコードを もらって、もういちど 入れてください。',
  NOT_ALLOWED: 'この操作は いまの役割では できません。管理者に ご相談ください。',
  ORIGIN_NOT_ALLOWED: 'この入口からは つなげません。決められた アドレスで 開いてください。',
  NOT_YOUR_CONSULTATION:
    'この相談は ほかの担当者が 受けています。一覧から えらびなおしてください。',
  NOT_FOUND: 'お探しのものが 見つかりませんでした。はじめの画面に もどってください。',
  CONSULTATION_NOT_FOUND: 'この相談は もう ありません。はじめの画面に もどってください。',
  TOPIC_NOT_AVAILABLE: 'このご相談は いま 受けられません。ほかの ご相談を えらんでください。',
  UNKNOWN_EVENT: '画面の版が 合っていません。画面を 開きなおしてください。',
  WRONG_STATE: '画面が 古くなっていました。新しい表示を たしかめてください。',
  OFFER_GONE: 'この呼び出しは もう 終わりました。つぎの方を お待ちください。',
  KIOSK_BUSY: 'この端末では もう 相談が 始まっています。そのまま お待ちください。',
  DUPLICATE_REQUEST: 'すでに 受け付けています。そのまま お待ちください。',
  TOO_LARGE: '内容が 長すぎます。短くして、もういちど 送ってください。',
  CLIENT_TOO_OLD: 'この画面は 古い版です。画面を 開きなおすと 新しくなります。',
  SERVER_TOO_OLD: 'サーバーを 更新しています。しばらくして、もういちど つないでください。',
  TOO_MANY_REQUESTS: '続けて 操作が ありました。1分ほど 待って、もういちど ためしてください。',
  INTERNAL: 'うまく いきませんでした。もういちど ためしてください。',
  STORAGE_FULL: 'いま 記録を 保存できません。管理者に お知らせください。',
  MEDIA_UNAVAILABLE: 'いま 映像と音声を つなげません。すこし 待って、もういちど ためしてください。',
  SHUTTING_DOWN: 'サーバーを 入れかえています。そのまま お待ちください。',
  REPLACED:
    'ほかの画面で 開いたので、ここは 止まりました。ここで つづけるときは 開きなおしてください。',
  UNREACHABLE: 'いま つながりにくくなっています。そのまま お待ちください。',
} as const satisfies Record<ErrorCode, string>;
