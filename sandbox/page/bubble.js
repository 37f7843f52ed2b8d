// One message, as the person sees it.

import { h, timeOf } from "./dom.js";
import { rich, safe } from "./rich.js";
import { words } from "./words.js";

// deeds: {press(posted, button, element), reply(posted), forward(posted), edit(posted),
//         say(text), jump(messageId)}; without it the message is only read.
export function bubble(posted, deeds = null) {
  const { message } = posted;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
    return h("div", { class: "event", "data-id": message.message_id }, words.migrated);
  }
  const keys = keysOf(posted, deeds);
  const side = posted.aside ? "aside" : posted.outgoing ? "bot" : "mine";
  return h(
    "div",
    { class: `row ${side}${keys ? " keyed" : ""}`, "data-id": message.message_id },
    h("div", { class: "bubble" }, origin(posted), quote(message, deeds), media(message), text(message, deeds), meta(posted, deeds)),
    keys,
  );
}

function origin({ message, aside }) {
  if (aside) return h("div", { class: "origin" }, words.aside(message.from.first_name));
  const from = message.forward_origin?.sender_user;
  return from ? h("div", { class: "origin" }, words.forwardedFrom(from.first_name)) : null;
}

function quote(message, deeds) {
  const quoted = message.reply_to_message;
  if (!quoted) return null;
  return h(
    "button",
    { class: "quote", type: "button", onclick: () => deeds?.jump(quoted.message_id) },
    h("b", {}, quoted.from.first_name),
    h("span", {}, gist(quoted)),
  );
}

// What a message is about, in one line.
export function gist(message) {
  const said = message.text ?? message.caption;
  if (said) return said;
  if (message.photo) return words.photo;
  if (message.document) return message.document.file_name;
  if (message.location) return words.location;
  return message.sticker?.emoji ?? "";
}

function media(message) {
  if (message.photo) {
    const { file_id: id, width, height } = message.photo.at(-1);
    return h("a", { href: `/page/files/${id}`, target: "_blank" }, h("img", { class: "photo", src: `/page/files/${id}`, alt: words.photo, style: `aspect-ratio: ${width} / ${height}` }));
  }
  if (message.document) return paper(message.document);
  if (message.sticker) return h("div", { class: "sticker" }, message.sticker.emoji ?? "🙂");
  if (message.location) return h("div", { class: "text" }, `📍 ${message.location.latitude}, ${message.location.longitude}`);
  return null;
}

function paper(document) {
  const ending = (document.file_name.split(".").at(-1) ?? "").slice(0, 4).toUpperCase();
  return h(
    "a",
    { class: "file", href: `/page/files/${document.file_id}`, download: document.file_name },
    h("span", { class: "file-mark" }, ending),
    h("span", {}, h("b", {}, document.file_name), h("small", {}, size(document.file_size))),
  );
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function text(message, deeds) {
  const said = message.text ?? message.caption;
  if (!said) return null;
  const entities = message.entities ?? message.caption_entities ?? [];
  return h("div", { class: "text" }, rich(said, entities, deeds?.say));
}

function meta(posted, deeds) {
  const { message } = posted;
  const own = !posted.outgoing && !posted.aside && message.text;
  const link = (label, deed) => h("button", { type: "button", onclick: () => deed(posted) }, label);
  return h(
    "div",
    { class: "meta" },
    deeds ? [link(words.reply, deeds.reply), link(words.forward, deeds.forward), own ? link(words.edit, deeds.edit) : null] : null,
    h("span", {}, message.edit_date ? `${words.edited} ${timeOf(message.edit_date)}` : timeOf(message.date)),
  );
}

function keysOf(posted, deeds) {
  const rows = posted.message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h(
    "div",
    { class: "keys" },
    rows.map((row) => h("div", { class: row.length > 2 ? "keys-row many" : "keys-row" }, row.map((button) => key(posted, button, deeds)))),
  );
}

function key(posted, button, deeds) {
  if (button.url) {
    return h("a", { class: "key", href: safe(button.url), target: "_blank", rel: "noopener" }, button.text, h("span", { class: "out" }, "↗"));
  }
  return h("button", { class: "key", type: "button", disabled: !deeds, onclick: (event) => deeds.press(posted, button, event.currentTarget) }, button.text);
}
