// Icons of apps, by the codes of the catalogue. Apps without one show their first letter.
import airbnb from "simple-icons/icons/airbnb.svg?raw";
import apple from "simple-icons/icons/apple.svg?raw";
import discord from "simple-icons/icons/discord.svg?raw";
import facebook from "simple-icons/icons/facebook.svg?raw";
import google from "simple-icons/icons/google.svg?raw";
import grab from "simple-icons/icons/grab.svg?raw";
import instagram from "simple-icons/icons/instagram.svg?raw";
import line from "simple-icons/icons/line.svg?raw";
import lyft from "simple-icons/icons/lyft.svg?raw";
import reddit from "simple-icons/icons/reddit.svg?raw";
import shopee from "simple-icons/icons/shopee.svg?raw";
import signal from "simple-icons/icons/signal.svg?raw";
import snapchat from "simple-icons/icons/snapchat.svg?raw";
import telegram from "simple-icons/icons/telegram.svg?raw";
import tiktok from "simple-icons/icons/tiktok.svg?raw";
import uber from "simple-icons/icons/uber.svg?raw";
import viber from "simple-icons/icons/viber.svg?raw";
import vk from "simple-icons/icons/vk.svg?raw";
import wechat from "simple-icons/icons/wechat.svg?raw";
import whatsapp from "simple-icons/icons/whatsapp.svg?raw";
import x from "simple-icons/icons/x.svg?raw";
import zalo from "simple-icons/icons/zalo.svg?raw";

const path = (svg: string): string => /<path d="([^"]+)"/.exec(svg)?.[1] ?? "";

const icons: Record<string, string> = {
  ds: discord,
  fb: facebook,
  fu: snapchat,
  go: google,
  gm2: google,
  ig: instagram,
  jg: grab,
  ka: shopee,
  lf: tiktok,
  lf2: tiktok,
  me: line,
  mj: zalo,
  red: reddit,
  tg: telegram,
  tg2: telegram,
  tu: lyft,
  tw: x,
  uk: airbnb,
  ub: uber,
  vi: viber,
  vk,
  wa: whatsapp,
  wa24: whatsapp,
  wa7: whatsapp,
  wb: wechat,
  wx: apple,
  bw: signal,
};

export const appBrand = (service: string): string => path(icons[service] ?? "");
