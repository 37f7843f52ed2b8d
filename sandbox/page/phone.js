// One person's phone: her chat with the bot, and everything she can do in it.

import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { act, dayOf, h, icon } from "./dom.js";
import { language, words } from "./words.js";

const FACES = ["#5b8a87", "#8a7a5b", "#6f7fa3", "#8b6f86", "#7d8a5b", "#a0765f", "#7b8894"];
const TOAST_SECONDS = 4;
const PRESS_SECONDS = 15;

export function face(person, index) {
  return h("span", { class: "face", style: `background: ${FACES[index % FACES.length]}` }, person.name[0]);
}

export class Phone {
  constructor(person, index, posts, menu, choosePerson) {
    this.person = person;
    this.posts = new Map(posts.map((posted) => [posted.message.message_id, posted]));
    this.presses = new Map();
    this.choosePerson = choosePerson;
    this.messages = h("div", { class: "messages", role: "log", "aria-label": person.name });
    this.talk = h("div", { class: "talk" }, this.messages);
    this.composer = new Composer(this, menu);
    this.element = h(
      "section",
      { class: "panel phone", "data-person": person.id },
      h(
        "header",
        { class: "panel-head" },
        face(person, index),
        h("div", { class: "who" }, h("b", {}, person.name), h("small", {}, `${words.roles[person.role]} · ${place(person)}`)),
        h("button", { class: "round opens-sheet", type: "button", title: words.more, "aria-label": words.more, onclick: () => this.composer.more() }, icon("more")),
      ),
      this.talk,
      this.composer.element,
    );
    this.draw();
    this.followEnd();
  }

  draw() {
    const shown = [...this.posts.values()].sort((a, b) => a.message.message_id - b.message.message_id);
    const rows = [];
    let day = "";
    for (const posted of shown) {
      const today = dayOf(posted.message.date, language);
      if (today !== day) rows.push(h("div", { class: "day" }, today));
      day = today;
      rows.push(bubble(posted, this));
    }
    this.day = day;
    this.messages.replaceChildren(...(rows.length ? rows : [this.empty()]));
    this.composer.board(shown);
    this.toEnd();
  }

  empty() {
    return h(
      "div",
      { class: "empty" },
      words.emptyTalk,
      h("button", { class: "button primary", type: "button", onclick: () => this.say("/start") }, "/start"),
    );
  }

  // What arrives

  show(posted) {
    const id = posted.message.message_id;
    const isNew = !this.posts.has(id);
    this.posts.set(id, posted);
    const old = this.find(id);
    if (old) old.replaceWith(bubble(posted, this));
    else this.append(posted);
    this.composer.board([...this.posts.values()]);
    if (isNew || this.follows) this.toEnd();
  }

  append(posted) {
    this.messages.querySelector(".empty")?.remove();
    const today = dayOf(posted.message.date, language);
    if (today !== this.day) this.messages.append(h("div", { class: "day" }, today));
    this.day = today;
    this.messages.append(bubble(posted, this));
  }

  remove(id) {
    this.posts.delete(id);
    this.find(id)?.remove();
    if (!this.posts.size) this.draw();
  }

  stand(standing) {
    this.person.standing = standing;
    this.composer.draw();
  }

  toast({ callback_query_id: id, text, alert, url }) {
    this.release(id);
    if (url) window.open(url, "_blank", "noopener");
    if (!text) return;
    if (alert) this.alert(text);
    else this.tell(text);
  }

  tell(text) {
    this.talk.querySelector(".toast")?.remove();
    const toast = h("div", { class: "toast", role: "status" }, text);
    this.talk.append(toast);
    setTimeout(() => toast.remove(), TOAST_SECONDS * 1000);
  }

  alert(text) {
    const veil = h("div", { class: "veil" }, h("div", { class: "alert", role: "alertdialog" }, h("p", {}, text), h("button", { class: "button primary", type: "button", onclick: () => veil.remove() }, words.ok)));
    this.talk.append(veil);
    veil.querySelector("button").focus();
  }

  // What she does

  async do(name, facts) {
    try {
      return await act(name, this.person.id, facts);
    } catch (wrong) {
      this.tell(wrong.message);
      return null;
    }
  }

  say = (text, replyTo = null) => this.do("say", { text, ...(replyTo ? { reply_to: replyTo } : {}) });

  press = async (posted, button, element) => {
    element.classList.add("pending");
    const id = await this.do("press", { message_id: posted.message.message_id, callback: button.callback_data });
    if (!id) return;
    this.presses.set(id, element);
    setTimeout(() => this.release(id), PRESS_SECONDS * 1000);
  };

  release(id) {
    this.presses.get(id)?.classList.remove("pending");
    this.presses.delete(id);
  }

  reply = (posted) => this.composer.replyTo(posted);

  edit = (posted) => this.composer.change(posted);

  forward = async (posted) => {
    const to = await this.choosePerson(this.person);
    if (to !== null) await this.do("forward", { message_id: posted.message.message_id, to });
  };

  jump = (id) => {
    const row = this.find(id);
    if (!row) return;
    this.messages.scrollTop = row.offsetTop - this.messages.offsetTop - 60;
    row.classList.add("flash");
    setTimeout(() => row.classList.remove("flash"), 1500);
  };

  // Scrolling

  find(id) {
    return this.messages.querySelector(`[data-id="${id}"]`);
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.messages;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  // Whoever reads the newest message goes on seeing it when the room around it changes.
  followEnd() {
    this.follows = true;
    this.messages.addEventListener("scroll", () => (this.follows = this.isAtEnd()));
    new ResizeObserver(() => this.follows && this.toEnd()).observe(this.messages);
  }

  toEnd() {
    this.messages.scrollTop = this.messages.scrollHeight;
  }
}

export function place(person) {
  if (person.role === "stranger") return words.unregistered;
  return person.unit || words.office;
}
