/** Emoji and emoticons by what they say of a purchase. */
const each = (text: string) => Array.from(text.replaceAll(/\s/g, ""));

export const EMOJI: Readonly<Record<string, readonly string[]>> = {
  "0.3": each(`😂 🤣 😆 😅 🙂 🙏 😛 😜 🤞`),
  "1": each(`👍 👏 🙌 👌 🤝 💪  ❤ 🧡 💛 💚 💙 💜 🖤 🤍 🤎 💕 💖 💗 💓 💞 💘 💝 💯 ✅ ⭐ 🌟 ✨ 🎉 🎊 🏆 🥇 🔥 🌹 🌸 💐 🍻 🥰 😍 😘 😚 😙 😗 🤩 😊 ☺ 😀 😃
    😄 😁     😉 😋 😌 😎 🤗 🥳 😇 🤤 😺 😻 😸 😽 🫶 🤟 🤘 ✌ 👊 💃 🕺 🌈 🎁 🆗    🫡`),
  "-1": each(`👎 😠 😡 🤬 😤 😒 🙄 😞 😔 😟 😕 🙁 ☹ 😣 😖 😫 😩 🥺 😢 😭 😨 😰 😱 😓 😥 😪 🤢 🤮 🤧 🥵 🥶 😵 🤯 😑 😐 😬 🤦 🤷 💔 💩 🖕 ❌ ❎ 🚫 ⚠ 🗑 😾 😿 🙀 🤡
    😶 🫤 🥴 😮 👿 😈 💢 🆘 🙅 😷 🤕 🤒 🤥 🐛 🐌 💀 ☠ 🤨 😧 😦 😯`),
};

export const EMOTICONS: readonly (readonly [RegExp, number])[] = [
  [/(?:>:|[:;=])['’]?-?[(\[{c/\\|](?![\p{L}\p{N}/])|t[_.]t|;_;|>_<|-_-+|=_=|orz/giu, -1],
  [/[:;=]-?[)\]}dp*](?![\p{L}\p{N}])|<3+|\^[_.o-]?\^|(?:o|\()?[≧^]▽[≦^]\)?|xd\b/gu, 1],
];
