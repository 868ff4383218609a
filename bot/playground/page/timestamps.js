// Discord's timestamps: a second of the clock in the reader's own words; the relative ones count down live.
import { element } from "./dom.js";

/** A `<t:seconds:style>` as an element. */
export function timestamp(seconds, style = "f") {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return element("span", {}, "Invalid date");
  const attributes = { class: "time", datetime: moment.toISOString(), title: written(moment, "F") };
  if (style !== "R") return element("time", attributes, written(moment, style));
  const live = element("time", { ...attributes, "data-counts-to": String(seconds) });
  count(live, Date.now());
  return live;
}

/** How far a second lies from now, in words: "in 12 seconds", "2 hours ago". */
export function relative(seconds, now) {
  const away = Math.ceil(seconds - now / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ["second", 1];
  return COUNTING.format(Math.trunc(away / length), unit);
}

/** Keep every relative timestamp of the page up to date. */
export function keepCounting() {
  window.setInterval(() => {
    for (const live of document.querySelectorAll("time[data-counts-to]")) count(live, Date.now());
  }, 250);
}

const COUNTING = new Intl.RelativeTimeFormat("en", { numeric: "always" });
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];
const FORMATS = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

function written(moment, style) {
  return new Intl.DateTimeFormat(undefined, FORMATS[style]).format(moment);
}

function count(live, now) {
  const words = relative(Number(live.dataset.countsTo), now);
  if (live.textContent === words) return;
  live.textContent = words;
  const left = Number(live.dataset.countsTo) - now / 1000;
  live.classList.toggle("time-soon", left > 0 && left <= 5);
  live.classList.toggle("time-past", left <= 0);
}
