// Those who receive but do not speak: a list with counts, each to be opened and read.

import { bubble } from "./bubble.js";
import { act, dayOf, h, icon } from "./dom.js";
import { face } from "./phone.js";
import { language, words } from "./words.js";

export class Crowd {
  constructor(people, groups, chats, dialog) {
    this.members = [...groups.map(groupMember), ...people];
    this.byId = new Map(this.members.map((member) => [member.id, member]));
    this.posts = new Map(this.members.map((member) => [member.id, new Map((chats[member.id] ?? []).map((posted) => [posted.message.message_id, posted]))]));
    this.rows = new Map();
    this.dialog = dialog;
    this.open = null;
    this.list = h("div", { class: "crowd-list" });
    this.total = h("small", {}, words.crowdNote);
    const find = h("input", { class: "crowd-find", type: "search", placeholder: words.find, "aria-label": words.find, oninput: () => this.filter(find.value.trim()) });
    this.element = h(
      "section",
      { class: "panel crowd", "data-person": "crowd" },
      h("header", { class: "panel-head" }, h("div", { class: "who" }, h("b", {}, words.crowd(people.length)), this.total), find),
      this.list,
    );
    for (const member of this.members) this.addRow(member);
  }

  addRow(member) {
    const badge = h("span", { class: "badge quiet" });
    const row = h("button", { class: "crowd-one", type: "button", onclick: () => this.read(member) }, h("span", { class: "who" }, h("b", {}, member.name), h("small", {}, member.unit_short)), badge);
    this.rows.set(member.id, { row, badge });
    this.list.append(row);
    this.count(member.id);
  }

  has(id) {
    return this.rows.has(id);
  }

  received(id) {
    return [...this.posts.get(id).values()].filter((posted) => posted.outgoing).length;
  }

  get receivedInAll() {
    return this.members.reduce((sum, member) => sum + this.received(member.id), 0);
  }

  count(id) {
    const { row, badge } = this.rows.get(id);
    const member = this.byId.get(id);
    const count = this.received(id);
    badge.textContent = count || "";
    row.title = `${member.name} · ${member.unit} · ${words.received(count)}`;
    row.classList.toggle("closed", member.standing !== "open");
  }

  show(id, posted) {
    this.posts.get(id).set(posted.message.message_id, posted);
    this.after(id);
  }

  remove(id, messageId) {
    this.posts.get(id).delete(messageId);
    this.after(id);
  }

  stand(chat) {
    if (!this.has(chat.id)) {
      if (chat.type === "private") return;
      const member = groupMember(chat);
      this.members.push(member);
      this.byId.set(chat.id, member);
      this.posts.set(chat.id, new Map());
      this.addRow(member);
    }
    this.byId.get(chat.id).standing = chat.standing;
    this.after(chat.id);
  }

  after(id) {
    this.count(id);
    if (this.open === id) this.read(this.byId.get(id));
  }

  filter(text) {
    for (const member of this.members) {
      this.rows.get(member.id).row.hidden = Boolean(text) && !`${member.name}${member.unit}${member.unit_short}`.includes(text);
    }
  }

  read(member) {
    this.open = member.id;
    const shown = [...this.posts.get(member.id).values()].sort((a, b) => a.message.message_id - b.message.message_id);
    const rows = [];
    let day = "";
    for (const posted of shown) {
      const today = dayOf(posted.message.date, language);
      if (today !== day) rows.push(h("div", { class: "day" }, today));
      day = today;
      rows.push(bubble(posted));
    }
    const messages = h("div", { class: "messages" }, rows.length ? rows : h("div", { class: "empty" }, words.empty));
    this.dialog.replaceChildren(
      h(
        "section",
        { class: "panel" },
        h("header", { class: "panel-head" }, face(member, Math.abs(member.id)), h("div", { class: "who" }, h("b", {}, member.name), h("small", {}, `${member.unit} · ${words.received(this.received(member.id))}`)), h("button", { class: "round", type: "button", "aria-label": words.close, onclick: () => this.dialog.close() }, icon("close"))),
        h("div", { class: "talk" }, messages),
        h("footer", { class: "composer" }, h("div", { class: "blocked" }, this.standingOf(member), this.deeds(member))),
      ),
    );
    this.dialog.onclose = () => (this.open = null);
    if (!this.dialog.open) this.dialog.showModal();
    messages.scrollTop = messages.scrollHeight;
  }

  standingOf(member) {
    return member.standing === "open" ? null : h("span", {}, words.gone[member.standing]);
  }

  deeds(member) {
    const button = (label, deed) => h("button", { class: "button", type: "button", onclick: deed }, label);
    if (member.isGroup) {
      const migrate = () => act("migrate", undefined, { group: member.id });
      return member.standing === "migrated" || member.type === "supergroup" ? [] : [button(words.migrate, migrate)];
    }
    if (member.standing !== "open") return [button(words.unblock, () => act("unblock", member.id))];
    return [button(words.block, () => act("block", member.id)), button(words.deactivate, () => act("deactivate", member.id))];
  }
}

function groupMember(chat) {
  return { ...chat, isGroup: true, unit: words.group, unit_short: words.group };
}
