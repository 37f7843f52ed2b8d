// Puts the page together and keeps it true: the whole state once, then every change as it happens.

import { Bar } from "./bar.js";
import { Crowd } from "./crowd.js";
import { closeOnLookingAway, h, icon } from "./dom.js";
import { face, Phone } from "./phone.js";
import { words } from "./words.js";

const stage = document.getElementById("stage");
const reader = h("dialog");
const chooser = h("dialog", { class: "small" });
document.body.append(reader, chooser, h("div", { class: "lost", role: "status" }, words.lost));
document.title = words.title.join(" · ");
closeOnLookingAway();

let bar;
let crowd;
let phones;
let tabs;
let waiting = []; // changes that come while the state is being read; null when there is none to wait for
const unread = new Map();
const narrow = matchMedia("(max-width: 860px)");

async function load() {
  waiting = [];
  const whole = await (await fetch("/page/state")).json();
  const speaking = whole.people.filter((person) => person.speaks);
  bar ??= new Bar(document.getElementById("bar"), whole);
  bar.setClock(whole.clock);
  bar.setBot(whole.bot);
  phones = new Map(speaking.map((person, index) => [person.id, new Phone(person, index, whole.chats[person.id] ?? [], whole.menus[person.id] ?? [], (from) => choosePerson(from, speaking))]));
  crowd = new Crowd(whole.people.filter((person) => !person.speaks), whole.groups, whole.chats, reader);
  stage.replaceChildren(...[...phones.values()].map((phone) => phone.element), crowd.element);
  drawTabs(speaking);
  watchSight();
  choose(localStorage.getItem("chosen") ?? String(speaking[0].id), false);
  for (const phone of phones.values()) phone.toEnd();
  const missed = waiting;
  waiting = null;
  for (const [kind, told] of missed) CHANGES[kind](told);
}

// Names with what is new

function drawTabs(speaking) {
  const tab = (id, name) => {
    const badge = h("span", { class: "badge" });
    const button = h("button", { class: "name", type: "button", onclick: () => choose(id, true) }, name, badge);
    return [id, { button, badge }];
  };
  tabs = new Map([...speaking.map((person) => tab(String(person.id), person.name)), tab("crowd", words.others)]);
  bar.names.replaceChildren(...[...tabs.values()].map(({ button }) => button));
  for (const id of tabs.keys()) drawBadge(id);
}

function drawBadge(id) {
  const { badge } = tabs.get(id);
  if (id === "crowd") {
    badge.className = "badge quiet";
    badge.textContent = crowd.receivedInAll || "";
  } else {
    badge.textContent = unread.get(id) || "";
  }
}

function choose(id, scroll) {
  const chosen = tabs.has(id) ? id : tabs.keys().next().value;
  localStorage.setItem("chosen", chosen);
  for (const [key, { button }] of tabs) button.classList.toggle("chosen", key === chosen);
  for (const panel of stage.children) {
    const isIt = panel.dataset.person === chosen;
    panel.classList.toggle("chosen", isIt);
    if (isIt && scroll && !narrow.matches) {
      panel.scrollIntoView({ behavior: "smooth", block: "nearest" });
      panel.classList.remove("blink");
      requestAnimationFrame(() => panel.classList.add("blink"));
    }
  }
  phones.get(Number(chosen))?.toEnd();
}

// What is in sight counts as read.
const inSight = new Set();
const sight = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    const id = target.dataset.person;
    if (isIntersecting) {
      inSight.add(id);
      unread.delete(id);
      if (tabs?.has(id)) drawBadge(id);
    } else {
      inSight.delete(id);
    }
  }
}, { threshold: 0.5 });

function watchSight() {
  sight.disconnect();
  inSight.clear();
  for (const phone of phones.values()) sight.observe(phone.element);
}

function noteUnread(id) {
  if (inSight.has(id)) return;
  unread.set(id, (unread.get(id) ?? 0) + 1);
  drawBadge(id);
}

// Forwarding

function choosePerson(from, speaking) {
  return new Promise((resolve) => {
    const done = (id) => {
      chooser.onclose = null;
      chooser.close();
      resolve(id);
    };
    const row = (person, index, name) => h("button", { class: "crowd-one", type: "button", onclick: () => done(person.id) }, face(person, index), h("span", { class: "who" }, h("b", {}, name)));
    chooser.replaceChildren(
      h(
        "section",
        { class: "panel" },
        h("header", { class: "panel-head" }, h("div", { class: "who" }, h("b", {}, words.forwardTo)), h("button", { class: "round", type: "button", "aria-label": words.close, onclick: () => done(null) }, icon("close"))),
        h("div", { class: "pick" }, row({ ...from, name: words.title[0] }, 0, words.toBot), speaking.map((person, index) => (person === from ? null : row(person, index, person.name)))),
      ),
    );
    chooser.onclose = () => resolve(null);
    chooser.showModal();
  });
}

// Changes

const CHANGES = {
  message(posted) {
    const id = posted.message.chat.id;
    const phone = phones.get(id);
    if (phone) {
      const isNew = !phone.posts.has(posted.message.message_id);
      phone.show(posted);
      if (isNew && posted.outgoing) noteUnread(String(id));
    } else if (crowd.has(id)) {
      crowd.show(id, posted);
      drawBadge("crowd");
    }
  },
  deleted({ chat_id: id, message_id: messageId }) {
    if (phones.has(id)) phones.get(id).remove(messageId);
    else if (crowd.has(id)) crowd.remove(id, messageId);
  },
  chat(chat) {
    if (phones.has(chat.id)) phones.get(chat.id).stand(chat.standing);
    else crowd.stand(chat);
  },
  toast(toast) {
    phones.get(toast.chat_id)?.toast(toast);
  },
  commands(menus) {
    for (const [id, phone] of phones) phone.composer.menu = menus[id] ?? [];
  },
  clock(clock) {
    bar.setClock(clock);
    bar.tick();
  },
  bot(bot) {
    bar.setBot(bot);
  },
};

function listen() {
  const live = new EventSource("/page/live");
  // Whatever was missed while away is in the whole state; it is read again at every connection.
  live.addEventListener("hello", () => {
    document.body.classList.remove("offline");
    load();
  });
  live.addEventListener("error", () => document.body.classList.add("offline"));
  for (const [kind, change] of Object.entries(CHANGES)) {
    live.addEventListener(kind, (event) => {
      const told = JSON.parse(event.data);
      if (waiting) waiting.push([kind, told]);
      else change(told);
    });
  }
}

listen();
