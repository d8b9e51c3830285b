/** What the kiosk says of the resident's own phone, in Japanese. */
export const kioskHandset = {
  open: 'スマホで 書く',
  lead: 'スマホの カメラで この二次元コードを うつすと、スマホで 書けます。紙の写真も 送れます。',
  keeps: '顔と声は この画面の ままです。',
  left: 'あと {left}',
  drawing: '準備しています',
  gone: 'この二次元コードは 使えなくなりました。「新しく 出す」を 押してください。',
  again: '新しく 出す',
  code: 'スマホで うつす 二次元コード',
  joined: 'スマホが つながりました。スマホで 書いた文字は、この画面にも 出ます。',
  end: 'スマホを やめる',
  carry: {
    open: 'スマホに うつす',
    lead: 'スマホの カメラで この二次元コードを うつすと、つづきを スマホで 話せます。',
    keeps:
      'スマホで 話せるように なったら、この画面からは ぜんぶ 消えます。それまでは このまま 話せます。',
    moving: 'スマホに うつしています。そのまま お待ちください。',
    stay: 'やめて この画面で 話す',
  },
} as const;
