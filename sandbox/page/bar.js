// The control bar: time, the bot's process, trouble.

import { clearFaults, dayOf, h, post, timeOf } from "./dom.js";
import { language, switchLanguage, words } from "./words.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const EAST = 8 * HOUR; // Asia/Shanghai knows no summer time
const MORNING = 8.5 * HOUR;
const FAULTS = {
  lost_reply: { lasting: 10 },
  dropped: { lasting: 10, methods: ["getUpdates", "sendMessage", "sendDocument", "sendPhoto", "sendMediaGroup", "copyMessage", "editMessageText", "editMessageReplyMarkup", "editMessageCaption", "answerCallbackQuery", "deleteMessage"] },
  bad_gateway: { lasting: 10 },
  late: { lasting: 10, seconds: 3 },
  flood: { lasting: 5, seconds: 5 },
};

export class Bar {
  constructor(element, whole) {
    this.element = element;
    this.setClock(whole.clock);
    this.bot = whole.bot;
    this.limits = whole.limits;
    this.faults = [];
    this.time = h("span", { class: "clock-time" });
    this.date = h("span");
    this.drift = h("span", { class: "drift" });
    this.day = h("div", { class: "clock-day" }, this.date, this.drift);
    this.botGroup = h("div", { class: "group" });
    this.trouble = h("div", { class: "pop-body" });
    this.troubleButton = h("summary", { class: "button" }, words.trouble);
    this.names = h("nav", { class: "names" });
    element.replaceChildren(this.line(), this.names);
    this.setFaults(whole.faults);
    this.drawBot();
    this.tick();
    setInterval(() => this.tick(), 1000);
  }

  line() {
    const [name, demo] = words.title;
    return h(
      "div",
      { class: "bar-line" },
      h("h1", { class: "title" }, name, h("span", {}, " · "), demo),
      h("div", { class: "clock" }, this.time, this.day),
      h("button", { class: "button open-controls", type: "button", onclick: (event) => this.toggle(event.currentTarget) }, words.controls),
      h("div", { class: "controls" }, this.timeGroup(), this.botGroup, h("div", { class: "group end" }, this.troublePop(), h("button", { class: "button", type: "button", onclick: switchLanguage }, words.other))),
    );
  }

  toggle(button) {
    const open = document.body.classList.toggle("controls-open");
    button.textContent = open ? words.shut : words.controls;
  }

  // Time

  setClock({ now, offset }) {
    this.ahead = now - Date.now() / 1000;
    this.offset = offset;
  }

  now() {
    return Date.now() / 1000 + this.ahead;
  }

  tick() {
    const now = this.now();
    this.time.textContent = timeOf(now);
    this.date.textContent = dayOf(now, language);
    this.drift.textContent = drifted(this.offset);
    this.drift.hidden = Math.abs(this.offset) < 60;
    if (this.faults.length) this.drawTrouble();
  }

  async move(change) {
    this.setClock(await post("/sandbox/clock", change));
    this.tick();
  }

  nextMorning() {
    const midnight = Math.floor((this.now() + EAST) / DAY) * DAY - EAST;
    const today = midnight + MORNING;
    return today > this.now() ? today : today + DAY;
  }

  timeGroup() {
    const button = (label, change) => h("button", { class: "button", type: "button", onclick: () => this.move(change()) }, label);
    return h(
      "div",
      { class: "group" },
      button(words.minutes, () => ({ by: 600 })),
      button(words.hour, () => ({ by: HOUR })),
      button(words.morning, () => ({ to: this.nextMorning() })),
      this.choosePop(),
      button(words.now, () => ({ offset: 0 })),
    );
  }

  choosePop() {
    const input = h("input", { type: "datetime-local", "aria-label": words.choose });
    const go = () => {
      if (!input.value) return;
      pop.open = false;
      this.move({ to: Date.parse(`${input.value}:00Z`) / 1000 - EAST });
    };
    const pop = h(
      "details",
      { class: "pop", ontoggle: () => (input.value = new Date((this.now() + EAST) * 1000).toISOString().slice(0, 16)) },
      h("summary", { class: "button" }, words.choose),
      h("div", { class: "pop-body" }, h("div", { class: "group" }, input, h("button", { class: "button primary", type: "button", onclick: go }, words.goto))),
    );
    return pop;
  }

  // The bot

  setBot(bot) {
    this.bot = bot;
    this.drawBot();
  }

  drawBot() {
    const { state, pid } = this.bot;
    const button = (label, deed, kind = "", title = null) => h("button", { class: `button ${kind}`, type: "button", title, onclick: () => post("/page/bot", { do: deed }) }, label);
    this.botGroup.replaceChildren(
      h("span", { class: "bot-state" }, h("span", { class: `dot ${state}` }), words.bot[state], h("small", {}, pid ? words.pid(pid) : "")),
      state === "stopped" ? button(words.start, "start") : button(words.restart, "restart"),
      ...(state === "running" ? [button(words.kill, "kill", "danger", words.killTitle)] : []),
    );
  }

  // Trouble

  troublePop() {
    return h("details", { class: "pop" }, this.troubleButton, this.trouble);
  }

  setFaults(faults) {
    const seen = Date.now() / 1000;
    this.faults = faults.map((fault) => ({ ...fault, ends: fault.left === null ? Infinity : seen + fault.left }));
    this.drawTrouble();
  }

  async addFault(kind) {
    this.setFaults(await post("/sandbox/faults", { kind, ...FAULTS[kind] }));
  }

  async limit(on) {
    this.limits = (await post("/sandbox/limits", { on })).on;
    this.drawTrouble();
  }

  drawTrouble() {
    const now = Date.now() / 1000;
    this.faults = this.faults.filter((fault) => fault.ends > now);
    this.troubleButton.classList.toggle("warned", this.faults.length > 0 || this.limits);
    this.trouble.replaceChildren(
      h("label", { class: "switch" }, h("input", { type: "checkbox", ...(this.limits ? { checked: true } : {}), onchange: (event) => this.limit(event.currentTarget.checked) }), words.limits),
      h("p", { class: "note" }, words.limitsNote),
      h("h3", {}, words.faultsTitle),
      h("div", { class: "faults" }, Object.keys(FAULTS).map((kind) => h("button", { class: "button", type: "button", onclick: () => this.addFault(kind) }, words.faults[kind]))),
      ...this.active(now),
    );
  }

  active(now) {
    if (!this.faults.length) return [h("p", { class: "note" }, words.calm)];
    const lines = this.faults.map((fault) => h("p", { class: "note" }, `${words.faultNames[fault.kind]} · ${Number.isFinite(fault.ends) ? words.left(Math.ceil(fault.ends - now)) : "∞"}`));
    const clear = async () => this.setFaults(await clearFaults());
    return [...lines, h("div", { class: "group", style: "margin-top: 10px" }, h("button", { class: "button", type: "button", onclick: clear }, words.clear))];
  }
}

function drifted(offset) {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const span = words.span(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
  return offset >= 0 ? words.ahead(span) : words.behind(span);
}
