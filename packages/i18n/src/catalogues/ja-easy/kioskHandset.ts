import type { Translated } from '../shape.ts';
import type { kioskHandset as source } from '../ja/kioskHandset.ts';

/** What the kiosk says of the resident's own phone, in やさしい日本語. */
export const kioskHandset: Translated<typeof source> = {
  open: 'スマホで 書《か》く',
  lead: 'スマホの カメラで この しるしを うつして ください。スマホで 書《か》けます。紙《かみ》の 写真《しゃしん》も 送《おく》れます。',
  keeps: '顔《かお》と 声《こえ》は この 画面《がめん》の ままです。',
  left: 'あと {left}',
  drawing: '準備《じゅんび》して います',
  gone: 'この しるしは もう 使《つか》えません。「新《あたら》しく 出《だ》す」を 押《お》して ください。',
  again: '新《あたら》しく 出《だ》す',
  code: 'スマホで うつす しるし',
  joined: 'スマホが つながりました。スマホで 書《か》いた 字《じ》は、ここにも 出《で》ます。',
  end: 'スマホを やめる',
  carry: {
    open: 'スマホに うつす',
    lead: 'スマホの カメラで この しるしを うつして ください。スマホで 話《はな》せます。',
    keeps: 'スマホで 話《はな》せたら、この 画面《がめん》から ぜんぶ 消《き》えます。',
    moving: 'スマホに うつして います。そのまま 待《ま》って ください。',
    stay: 'この 画面《がめん》で 話《はな》す',
  },
};
