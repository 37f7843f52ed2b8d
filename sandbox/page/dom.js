// Small means to build the page: elements, times, the words to the server.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const ICONS = {
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8",
  send: "M5 12h13M12 5l7 7-7 7",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  close: "M6 6l12 12M18 6L6 18",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", ICONS[name]);
  if (name === "more") path.setAttribute("class", "dots");
  svg.append(path);
  return svg;
}

// The office's zone, whatever the zone of this machine.
const ZONE = "Asia/Shanghai";
const clockFormat = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
const dayFormats = {
  zh: new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, year: "numeric", month: "long", day: "numeric", weekday: "short" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, year: "numeric", month: "short", day: "numeric", weekday: "short" }),
};

export const timeOf = (seconds) => clockFormat.format(seconds * 1000);
export const dayOf = (seconds, language) => dayFormats[language].format(seconds * 1000).replace(/日(?=[周星])/, "日 ");

export async function post(path, body) {
  const answer = await fetch(path, { method: "POST", body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error ?? answer.statusText);
  return told;
}

export const act = (name, by, facts = {}) => post("/sandbox/acts", { act: name, by, ...facts });

export async function clearFaults() {
  return (await fetch("/sandbox/faults", { method: "DELETE" })).json();
}

// A menu that closes when one looks elsewhere.
export function closeOnLookingAway() {
  document.addEventListener("pointerdown", (event) => {
    for (const open of document.querySelectorAll("details.pop[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
    for (const sheet of document.querySelectorAll(".sheet")) {
      if (!sheet.parentElement.contains(event.target) && !event.target.closest(".opens-sheet")) sheet.remove();
    }
  });
}
