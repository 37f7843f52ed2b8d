// Text with Telegram's entities into nodes. Offsets are UTF-16 units, as in JavaScript itself.

import { h } from "./dom.js";

const BLOCKS = { blockquote: "blockquote", expandable_blockquote: "blockquote", pre: "pre" };
const MARKS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

export function rich(text, entities = [], onCommand = null) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, onCommand);
}

function nodes(text, start, end, entities, onCommand) {
  const made = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const stop = Math.min(end, entity.offset + entity.length);
    if (entity.offset < at || entity.offset >= end) continue;
    const isBlock = entity.type in BLOCKS;
    made.push(isBlock ? text.slice(at, entity.offset).replace(/\n$/, "") : text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    made.push(wrapped(entity, text.slice(entity.offset, stop), nodes(text, entity.offset, stop, inner, onCommand), onCommand));
    // A block stands on lines of its own: the line breaks around it are part of it.
    at = isBlock && text[stop] === "\n" ? stop + 1 : stop;
  }
  made.push(text.slice(at, end));
  return made.filter((node) => node !== "");
}

function wrapped(entity, plain, children, onCommand) {
  if (MARKS[entity.type]) return h(MARKS[entity.type], {}, children);
  if (BLOCKS[entity.type]) return h(BLOCKS[entity.type], {}, children);
  if (entity.type === "text_link" || entity.type === "url") {
    return h("a", { href: safe(entity.url ?? plain), target: "_blank", rel: "noopener" }, children);
  }
  if (entity.type === "spoiler") {
    return h("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("seen") }, children);
  }
  if (entity.type === "bot_command" && onCommand) {
    return h("button", { class: "command", type: "button", onclick: () => onCommand(plain) }, plain);
  }
  return h("span", {}, children);
}

export function safe(url) {
  return /^(https?|tg|mailto):/i.test(url) ? url : `https://${url}`;
}
