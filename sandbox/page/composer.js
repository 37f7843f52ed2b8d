// The lower edge of a phone: menu, text, files, reply, more.

import { gist } from "./bubble.js";
import { h, icon } from "./dom.js";
import { words } from "./words.js";

const MAX_SENT = 20 * 1024 * 1024;
const STICKER = { file_id: "sticker", file_unique_id: "sticker", type: "regular", width: 512, height: 512, is_animated: false, is_video: false, emoji: "👍" };

export class Composer {
  constructor(phone, menu) {
    this.phone = phone;
    this.menu = menu;
    this.about = null; // {posted, changes}: what is replied to or being changed
    this.keys = null;
    this.text = h("textarea", {
      rows: 1,
      placeholder: words.write,
      "aria-label": words.write,
      oninput: () => this.grow(),
      onkeydown: (event) => this.typed(event),
    });
    this.files = h("input", { type: "file", hidden: true, multiple: true, onchange: () => this.sendFiles() });
    this.element = h("footer", { class: "composer" });
    this.draw();
  }

  draw() {
    const { standing } = this.phone.person;
    if (standing !== "open") this.element.replaceChildren(this.closed(standing));
    else this.element.replaceChildren(...[this.aboutLine(), this.line(), this.boardLine()].filter(Boolean));
  }

  closed(standing) {
    const said = standing === "blocked" ? words.blocked : words.gone[standing];
    return h("div", { class: "blocked" }, said, h("button", { class: "button", type: "button", onclick: () => this.phone.do("unblock") }, words.unblock));
  }

  line() {
    return h(
      "div",
      { class: "composer-line" },
      h("button", { class: "menu-button opens-sheet", type: "button", onclick: () => this.commands() }, words.menu),
      h("button", { class: "round", type: "button", title: words.attach, "aria-label": words.attach, onclick: () => this.files.click() }, icon("clip")),
      this.files,
      this.text,
      h("button", { class: "round send", type: "button", title: words.send, "aria-label": words.send, onclick: () => this.send() }, icon("send")),
    );
  }

  aboutLine() {
    if (!this.about) return null;
    const { posted, changes } = this.about;
    const title = changes ? words.edit : `${words.reply} ${posted.message.from.first_name}`;
    return h(
      "div",
      { class: "about" },
      h("div", {}, h("b", {}, title), h("span", {}, gist(posted.message))),
      h("button", { class: "round", type: "button", title: words.close, "aria-label": words.close, onclick: () => this.forget() }, icon("close")),
    );
  }

  // A reply keyboard: the newest one that the bot sent and has not taken away.
  board(shown) {
    const last = shown.findLast((posted) => posted.keyboard);
    const keys = last?.keyboard.keyboard ?? null;
    if (keys === this.keys) return;
    this.keys = keys;
    this.draw();
  }

  boardLine() {
    if (!this.keys) return null;
    return h("div", { class: "board" }, this.keys.map((row) => h("div", {}, row.map((key) => h("button", { class: "key", type: "button", onclick: () => this.phone.say(key.text) }, key.text)))));
  }

  // Sheets

  commands() {
    const rows = this.menu.map(({ command, description }) => this.choice(`/${command}`, description, () => this.phone.say(`/${command}`)));
    this.sheet("commands", rows.length ? rows : [h("div", { class: "sheet-one" }, h("span", {}, words.noMenu))]);
  }

  more() {
    const blocked = this.phone.person.standing !== "open";
    this.sheet("more", [
      blocked ? null : this.choice("", words.sticker, () => this.phone.do("send", { content: { sticker: STICKER } })),
      blocked ? this.choice("", words.unblock, () => this.phone.do("unblock")) : this.choice("", words.block, () => this.phone.do("block"), "danger"),
    ].filter(Boolean));
  }

  choice(name, description, deed, kind = "") {
    const choose = () => {
      this.element.querySelector(".sheet")?.remove();
      deed();
    };
    return h("button", { class: `sheet-one ${kind}`, type: "button", onclick: choose }, name ? h("b", {}, name) : null, h("span", {}, description));
  }

  sheet(kind, rows) {
    const open = this.element.querySelector(".sheet");
    open?.remove();
    if (open?.dataset.kind !== kind) this.element.append(h("div", { class: "sheet", "data-kind": kind }, rows));
  }

  // Writing

  replyTo(posted) {
    this.about = { posted, changes: false };
    this.draw();
    this.text.focus();
  }

  change(posted) {
    this.about = { posted, changes: true };
    this.text.value = posted.message.text;
    this.draw();
    this.grow();
    this.text.focus();
  }

  forget() {
    if (this.about?.changes) this.text.value = "";
    this.about = null;
    this.draw();
    this.grow();
  }

  typed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  async send() {
    const text = this.text.value.trim();
    if (!text) return;
    const { about } = this;
    this.text.value = "";
    this.about = null;
    this.draw();
    this.grow();
    this.text.focus();
    const id = about?.posted.message.message_id ?? null;
    if (about?.changes) await this.phone.do("edit", { message_id: id, text });
    else await this.phone.say(text, id);
  }

  async sendFiles() {
    const [caption, replyTo] = [this.text.value.trim(), this.about?.posted.message.message_id];
    for (const file of this.files.files) await this.sendFile(file, caption, replyTo);
    this.files.value = "";
    this.text.value = "";
    this.forget();
  }

  async sendFile(file, caption, replyTo) {
    const facts = { name: file.name, caption, ...(replyTo ? { reply_to: replyTo } : {}) };
    if (/^image\/(png|jpeg|gif)$/.test(file.type)) {
      await this.phone.do("send_photo", { ...facts, content: await base64(file) });
      return;
    }
    // A file too big for any bot is claimed, not carried: Telegram would refuse to hand it out.
    const tooBig = file.size > MAX_SENT;
    const content = tooBig ? btoa(" ") : await base64(file);
    await this.phone.do("send_file", { ...facts, content, mime: file.type || "application/octet-stream", ...(tooBig ? { size: file.size } : {}) });
  }
}

function base64(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.readAsDataURL(file);
  });
}
