// Notices: whether the server and the bot are there, and a voice for what arrives.
import { element, icon } from "./dom.js";

/** Show how the line and the bot are: nothing while all is well, else a sentence and what happens next. */
export function showLine({ notice, status, scene }, { open, tries, retry }, bot) {
  status.className = open && bot.online ? "status status-on" : "status";
  status.textContent = statusWords(open, bot);
  const sentence = noticeWords({ open, tries }, bot);
  notice.hidden = sentence === "";
  scene.classList.toggle("scene-away", sentence !== "");
  if (notice.dataset.sentence === sentence) return; // a live region speaks only of what changed
  notice.dataset.sentence = sentence;
  const again =
    open || !retry ? null : element("button", { type: "button", class: "quiet", onclick: retry }, "Try now");
  notice.replaceChildren(icon("away"), element("span", {}, sentence), again ?? "");
}

/** Let a screen reader say a sentence; several in a row are all said. */
export function announce(region, sentence) {
  while (region.childElementCount >= SPOKEN_AT_ONCE) region.firstChild.remove();
  region.append(element("p", {}, sentence));
}

const SPOKEN_AT_ONCE = 6;

function statusWords(open, bot) {
  if (!open) return "Not connected";
  return bot.online ? `${bot.name} is here` : `${bot.name} is away`;
}

function noticeWords({ open, tries }, bot) {
  if (!open && tries > 4) {
    return "Still no connection. Is the playground running? Start it again and open the address that it prints.";
  }
  if (!open && tries > 0) return "The connection is lost. This page keeps trying and mends itself.";
  if (open && !bot.online)
    return `${bot.name} is away. It comes back by itself; a round goes on where it was.`;
  return "";
}
